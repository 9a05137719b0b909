package org.gaitkeeper.referral.letter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.referral.ReferralUrgency;

/** A runner with a numb first web space, as facts and as an envelope, for tests to vary. */
public final class LetterSamples {

    public static final UUID ASSESSMENT = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    public static final Catalogue CATALOGUE = KnowledgeFiles.shipped().read().catalogue();

    private LetterSamples() {}

    public static Answer quantity(String finding, String amount) {
        return Answer.of(finding, new Value.Quantity(new BigDecimal(amount)));
    }

    public static Answer choice(String finding, String option) {
        return Answer.of(finding, new Value.Choice(option));
    }

    public static Answer several(String finding, String... options) {
        return Answer.of(finding, new Value.Several(List.of(options)));
    }

    public static Findings webSpace() {
        return Findings.of(
                choice("laterality", "left"),
                several("location", "first_web_space", "foot_dorsum"),
                several("quality", "numb", "tingling"),
                quantity("duration_weeks", "8"),
                choice("onset_type", "gradual"),
                choice("course", "stable"),
                Answer.present("first_web_numb").on(Side.LEFT),
                Answer.absent("first_web_numb").on(Side.RIGHT),
                quantity("onset_minutes", "12"),
                Answer.present("onset_reproducible"),
                choice("intensity_trend", "builds"),
                quantity("offset_minutes", "4"),
                several("triggers", "running", "tight_footwear"),
                several("relief_mode", "lace_release", "shoe_off"),
                Answer.present("lace_release_clears"),
                Answer.present("lace_mark_dorsum").on(Side.LEFT),
                choice("lacing_tension", "3"),
                quantity("step_rate_spm", "164"),
                Answer.absent("diabetes"),
                Answer.absent("smoker"),
                several("activity", "running"),
                quantity("training_volume_km_week", "45"),
                Answer.absent("saddle_or_perianal_change"),
                Answer.absent("bladder_change"),
                Answer.absent("bowel_change"),
                new Answer(
                        "sexual_function_change",
                        Status.DECLINED,
                        null,
                        Side.NONE,
                        org.gaitkeeper.findings.Phase.NONE,
                        ""),
                Answer.absent("foot_drop"),
                Answer.absent("cold_pale_pulseless_leg"),
                Answer.absent("severe_pain_not_settling"),
                Answer.absent("night_pain"),
                several("spine_position_changes_symptom", "none"),
                Answer.absent("slr_positive").on(Side.LEFT),
                Answer.absent("slr_positive").on(Side.RIGHT),
                Answer.absent("slump_positive").on(Side.LEFT),
                Answer.absent("slump_positive").on(Side.RIGHT),
                several("sensory_loss_location", "dpn_first_web"),
                choice("ehl_or_dorsiflexion_mrc", "5").on(Side.LEFT),
                choice("ehl_or_dorsiflexion_mrc", "5").on(Side.RIGHT),
                Answer.present("tinel_dorsal_foot").on(Side.LEFT),
                Answer.absent("tinel_dorsal_foot").on(Side.RIGHT),
                choice("pulse_abnormal", "normal").on(Side.LEFT),
                choice("pulse_abnormal", "normal").on(Side.RIGHT));
    }

    public static Facts facts() {
        return facts(webSpace(), List.of());
    }

    public static Facts facts(Findings findings, List<Facts.Flag> flags) {
        return new Facts(
                ASSESSMENT,
                17,
                Instant.parse("2026-08-14T09:12:00Z"),
                "Amira Haddad",
                CATALOGUE,
                findings,
                flags,
                Facts.Conclusion.NONE,
                List.of(
                        new Facts.Consideration(
                                "deep_peroneal_entrapment",
                                "Deep peroneal (fibular) nerve entrapment, anterior tarsal tunnel",
                                "leading",
                                true,
                                List.of(
                                        "first_web_numb",
                                        "tinel_dorsal_foot",
                                        "lace_mark_dorsum",
                                        "lace_release_clears"),
                                List.of(),
                                List.of("df_eversion_positive"),
                                List.of("Flanigan and DiGiovanni 2011"),
                                "podiatry, then orthopaedic foot and ankle"),
                        new Facts.Consideration(
                                "lumbar_radiculopathy_l5",
                                "Lumbar radiculopathy, L5",
                                "possible",
                                true,
                                List.of("location"),
                                List.of("spine_position_changes_symptom", "slr_positive", "slump_positive"),
                                List.of("hip_abductor_mrc"),
                                List.of(),
                                ""),
                        new Facts.Consideration(
                                "cecs_anterior_lateral",
                                "Chronic exertional compartment syndrome, anterior or lateral",
                                "less likely",
                                false,
                                List.of("onset_reproducible"),
                                List.of("lace_release_clears"),
                                List.of("post_exercise_hardness"),
                                List.of(),
                                "sports medicine, compartment pressure testing")),
                List.of(new Facts.Advice("stop", "Stop and loosen the laces when the numbness comes on")),
                ReferralUrgency.ROUTINE);
    }

    public static Envelope envelope(boolean signed) {
        return new Envelope(
                new Letter.Sender(
                        "Harbour Physiotherapy",
                        List.of("12 Quay Street", "Whitby YO21 1DN"),
                        "Tel. 01947 496 0112, letters@harbour.example"),
                "14 August 2026",
                "0199F0",
                List.of("Dr M. Lindqvist", "Department of Neurology", "Leeds General Infirmary", "Leeds LS1 3EX"),
                "Dear Dr Lindqvist,",
                new Letter.Subject(
                        "SMITH, Jane (Ms), born 02-Mar-1988, NHS no. 943 476 5919",
                        "Ms Jane SMITH",
                        List.of(
                                new Letter.Fact("Born", "2 March 1988 (38 years)", false),
                                new Letter.Fact("Sex", "Female", false),
                                new Letter.Fact("Identifiers", "NHS no. 943 476 5919; Clinic no. H-204", false),
                                new Letter.Fact("Address", "14 Mill Lane, Whitby YO22 4AB", false),
                                new Letter.Fact("Telephone", "07700 900143", false),
                                new Letter.Fact("GP", "Dr P. Okonjo, Wharfe Surgery", false),
                                new Letter.Fact("Allergies", "Penicillin (rash)", true))),
                "Routine referral",
                "",
                "Neurology",
                "Written from the assessment signed by Amira Haddad on 14 August 2026.",
                signed
                        ? new Letter.Signature(
                                "Amira Haddad",
                                "HCPC PH000000",
                                "14 August 2026 at 11:05 (Europe/London)",
                                "The signature states that the content was checked and the letter approved for sending.")
                        : null,
                List.of("Dr P. Okonjo, Wharfe Surgery"));
    }

    public static Letter letter() {
        LetterWriter writer = new LetterWriter();
        return writer.write(
                facts(),
                envelope(true),
                writer.menu(facts()).standard(),
                "Please assess the deep peroneal nerve at the dorsum of the left foot, with nerve conduction after exercise if"
                        + " you agree.",
                "She is training for an event in October and would like to go on running.");
    }
}
