package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbered statements the product has to account for. Facts of the documents it started from are numbered S0 to S4
 * with two digits; evidence rows are E5-1 to E5-147; red-flag rows R1 to R33; reconciliations of documents that disagree
 * C1 to C15. Sections of the evidence sheet, E0 to E8, may be cited but are no statements of their own.
 */
public final class FactIds {

    private static final List<Integer> FACTS = List.of(34, 41, 29, 39, 26);
    private static final int EVIDENCE_ROWS = 147;
    private static final int RED_FLAG_ROWS = 33;
    private static final int RECONCILIATIONS = 15;
    /** What the documents are; none of them cites a study. */
    private static final List<String> DOCUMENTS = List.of(
            said("general explainer from the web"),
            said("magazine article quoting two physical therapists and a podiatric surgeon"),
            said("footwear and gait blog"),
            said("general essay on numb legs"),
            said("guide by a sock retailer"));

    private static final Pattern SECTION = Pattern.compile("E[0-8](\\.[0-9]{1,2})?");
    private static final Pattern FACT = Pattern.compile("S([0-4])-([0-9]{2})");
    private static final List<Fact> ALL = number();

    private FactIds() {}

    /** What kind of statement an id names. */
    public enum Group {
        DOCUMENT_FACT(said("Facts of the source documents")),
        RECONCILIATION(said("Reconciliations of documents that disagree")),
        EVIDENCE_ROW(said("Rows of the evidence sheet")),
        RED_FLAG_ROW(said("Red-flag rows of the evidence sheet"));

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The group in words. */
        public String title() {
            return t(title);
        }
    }

    /**
     * One numbered statement.
     *
     * @param id as cited
     * @param group it belongs to
     */
    public record Fact(String id, Group group) {}

    /** Every statement, in the order of documents and numbers. */
    public static List<Fact> all() {
        return ALL;
    }

    /** Whether the id names a section of the evidence sheet as a whole. */
    public static boolean isSection(String id) {
        return SECTION.matcher(id).matches();
    }

    /** What an id means, in words; empty when it is neither a statement nor a section. */
    public static String title(String id) {
        Matcher fact = FACT.matcher(id);
        if (fact.matches()) {
            int document = Integer.parseInt(fact.group(1));
            return t(
                    "Fact {0} of document {1}, a {2}",
                    Integer.parseInt(fact.group(2)), document, t(DOCUMENTS.get(document)));
        }
        if (isSection(id)) {
            return t("Evidence sheet, section {0}", id.substring(1));
        }
        return ALL.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .map(FactIds::numbered)
                .orElse("");
    }

    private static String numbered(Fact fact) {
        return switch (fact.group()) {
            case EVIDENCE_ROW -> t("Evidence sheet, finding {0}", fact.id().substring(3));
            case RED_FLAG_ROW -> t("Evidence sheet, red flag {0}", fact.id().substring(1));
            case RECONCILIATION ->
                t(
                        "Reconciliation {0}, where the source documents disagree",
                        fact.id().substring(1));
            case DOCUMENT_FACT -> throw new IllegalStateException(fact.id() + " is titled by its document");
        };
    }

    private static List<Fact> number() {
        List<Fact> all = new ArrayList<>();
        for (int document = 0; document < FACTS.size(); document++) {
            String prefix = "S" + document + "-";
            IntStream.rangeClosed(1, FACTS.get(document))
                    .mapToObj(number -> prefix + (number < 10 ? "0" : "") + number)
                    .forEach(id -> all.add(new Fact(id, Group.DOCUMENT_FACT)));
        }
        numbered("C", RECONCILIATIONS).forEach(id -> all.add(new Fact(id, Group.RECONCILIATION)));
        numbered("E5-", EVIDENCE_ROWS).forEach(id -> all.add(new Fact(id, Group.EVIDENCE_ROW)));
        numbered("R", RED_FLAG_ROWS).forEach(id -> all.add(new Fact(id, Group.RED_FLAG_ROW)));
        return List.copyOf(all);
    }

    private static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }
}
