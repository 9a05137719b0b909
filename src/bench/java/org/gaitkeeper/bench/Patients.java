package org.gaitkeeper.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.scoring.CaseReader;

/**
 * Eight patients with sixty answers each, the same in every run: what a published case says, and everything else asked
 * or examined as not there, in the order of a first visit.
 */
final class Patients {

    /** How many answers each has; left and right are two. */
    static final int ANSWERS = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Footwear compression, exertional compartment syndrome, tarsal tunnel, lumbar radiculopathy, popliteal artery
     * entrapment, peripheral arterial disease, diabetic polyneuropathy, tibial stress fracture.
     */
    private static final List<String> CASES = List.of("102", "103", "034", "067", "022", "039", "091", "009");

    private static final List<String> NOT_THERE = List.of(
            // Checklist of red flags.
            "saddle_or_perianal_change",
            "bladder_change",
            "bowel_change",
            "sexual_function_change",
            "bilateral_progressive_deficit",
            "ascending_weakness",
            "foot_drop",
            "cold_pale_pulseless_leg",
            "severe_pain_not_settling",
            "dark_urine_after_exertion",
            "swelling",
            "dyspnoea_or_chest_pain",
            "exertional_syncope",
            "fast_positive",
            "fast_resolved_past_week",
            "fever",
            "cancer_history",
            "weight_loss",
            "unable_to_weight_bear",
            "ulcer_or_black_toe",
            "deficit_persists_next_day",
            // History.
            "known_nerve_or_circulation_disease",
            "diabetes",
            "trauma",
            "upper_limb_symptoms",
            "smoker",
            "back_pain",
            "symptoms_at_rest",
            "night_pain",
            "cramps",
            "lace_release_clears",
            "shoe_off_clears",
            // Examination.
            "slr_positive",
            "slump_positive",
            "brisk_reflex_or_clonus",
            "vibration_reduced",
            "tinel_dorsal_foot",
            "tinel_tarsal_tunnel",
            "tinel_fibular_neck",
            "thumb_index_squeeze",
            "cool_skin",
            "calf_tenderness",
            "compartment_tense",
            "bony_tenderness_focal",
            "hop_test_positive");

    private Patients() {}

    /**
     * The patients, in the words of the shipped catalogue.
     *
     * @throws IllegalStateException if an answer is none the catalogue allows, or there are not sixty
     */
    static List<Findings> of(KnowledgeFiles files, Catalogue catalogue) {
        CaseReader reader = new CaseReader(files.caseVocabulary(catalogue), List.of());
        return CASES.stream()
                .map(id -> complete(reader.read(published(id), false).stated(), catalogue))
                .toList();
    }

    private static JsonNode published(String id) {
        String path = "/knowledge-cases/published/" + id + ".json";
        try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("This build has no case " + path);
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Findings complete(Findings stated, Catalogue catalogue) {
        List<Answer> answers = new ArrayList<>(stated.all());
        for (String code : NOT_THERE) {
            if (!stated.known(code)) {
                Finding finding = catalogue
                        .find(code)
                        .orElseThrow(() -> new IllegalStateException("The catalogue has no finding " + code));
                finding.places().stream()
                        .limit(ANSWERS - answers.size())
                        .map(place -> new Answer(code, Status.ABSENT, null, place.side(), place.phase(), ""))
                        .forEach(answers::add);
            }
        }
        if (answers.size() != ANSWERS || !catalogue.problems(answers).isEmpty()) {
            throw new IllegalStateException(answers.size() + " answers: " + catalogue.problems(answers));
        }
        return Findings.of(answers);
    }
}
