package org.gaitkeeper.assessment.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.platform.json.Json;

/** The marks of one assessment as they are stored, and which of them hold. */
final class SectionReviews {

    private SectionReviews() {}

    /** The marks that hold: of sections in which nothing was answered since. */
    static Map<String, SectionReview> holding(String stored, AnswerSheet answers, Catalogue catalogue) {
        Map<String, SectionReview> holding = new TreeMap<>();
        read(stored).forEach((code, review) -> {
            if (catalogue
                    .section(code)
                    .filter(section -> newest(section, answers) <= review.version())
                    .isPresent()) {
                holding.put(code, review);
            }
        });
        return holding;
    }

    /** The version that made the newest answer of a section; 0 when nothing was answered. */
    static long newest(Section section, AnswerSheet answers) {
        List<String> codes = section.findings().stream().map(Finding::code).toList();
        return answers.all().stream()
                .filter(answer -> codes.contains(answer.answer().finding()))
                .mapToLong(answer -> answer.version())
                .max()
                .orElse(0);
    }

    /** The stored marks with one more. */
    static String with(String stored, String section, SectionReview review) {
        Map<String, Stored> marks = new TreeMap<>();
        read(stored).forEach((code, mark) -> marks.put(code, Stored.of(mark)));
        marks.put(section, Stored.of(review));
        return Json.text(marks);
    }

    private static Map<String, SectionReview> read(String stored) {
        Map<String, SectionReview> marks = new TreeMap<>();
        Json.stored(stored, JsonNode.class)
                .properties()
                .forEach(mark -> marks.put(
                        mark.getKey(),
                        Json.stored(mark.getValue().toString(), Stored.class).review()));
        return marks;
    }

    private record Stored(long version, UUID by, String name, String at) {

        static Stored of(SectionReview review) {
            return new Stored(
                    review.version(), review.by(), review.name(), review.at().toString());
        }

        SectionReview review() {
            return new SectionReview(version, by, name, Instant.parse(at));
        }
    }
}
