package org.gaitkeeper.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Place;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Phase;

/** Says the test of a claim, a red flag or a rule in the words of the questions it reads. */
public final class TestWords {

    private final Catalogue catalogue;

    /** Words for tests over these questions. */
    public TestWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A test as an outline: a statement, or a heading with parts below it.
     *
     * @param text the statement, or what is asked of the parts, such as {@code All of}
     * @param parts empty for a statement
     */
    public record Clause(String text, List<Clause> parts) {
        public Clause {
            parts = List.copyOf(parts);
        }
    }

    /** The test as an outline, for a page. */
    public Clause outline(Test test) {
        if (test instanceof Test.All all) {
            return heading("All of", all.parts());
        }
        if (test instanceof Test.Any any) {
            return heading("Any of", any.parts());
        }
        if (test instanceof Test.Count count) {
            return heading("At least " + count.least() + " of", count.parts());
        }
        if (test instanceof Test.Not not) {
            return heading("Not", List.of(not.part()));
        }
        return new Clause(line(test), List.of());
    }

    private Clause heading(String text, List<Test> parts) {
        if (parts.size() == 1 && !text.equals("Not")) {
            return outline(parts.get(0));
        }
        return new Clause(text, parts.stream().map(this::outline).toList());
    }

    /** The test as one line, such as {@code Onset at most 15 minutes and Same point each run: yes}. */
    public String line(Test test) {
        if (test instanceof Test.All all) {
            return joined(all.parts(), " and ");
        }
        if (test instanceof Test.Any any) {
            return joined(any.parts(), " or ");
        }
        if (test instanceof Test.Count count) {
            return "at least " + count.least() + " of ("
                    + count.parts().stream().map(this::line).collect(Collectors.joining("; ")) + ")";
        }
        if (test instanceof Test.Not not) {
            return "not (" + line(not.part()) + ")";
        }
        if (test instanceof Test.Overlap overlap) {
            return "Drawn area over that of " + overlap.territory().name() + ": overlap at least "
                    + KnowledgeWords.number(overlap.atLeast()) + " of 1";
        }
        return one((Test.Of) test);
    }

    private String joined(List<Test> parts, String word) {
        if (parts.size() == 1) {
            return line(parts.get(0));
        }
        return parts.stream()
                .map(part -> part instanceof Test.All || part instanceof Test.Any ? bracketed(part) : line(part))
                .collect(Collectors.joining(word));
    }

    private String bracketed(Test part) {
        List<Test> parts = part instanceof Test.All all ? all.parts() : ((Test.Any) part).parts();
        return parts.size() == 1 ? line(part) : "(" + line(part) + ")";
    }

    private String one(Test.Of test) {
        Finding finding = catalogue
                .find(test.finding())
                .orElseThrow(() -> new IllegalArgumentException("No such finding: " + test.finding()));
        return finding.label() + words(test.condition(), finding) + place(test.place());
    }

    private static String words(Predicate condition, Finding finding) {
        if (condition instanceof Predicate.Is is) {
            return is.present() ? ": yes" : ": no";
        }
        if (condition instanceof Predicate.Amount amount) {
            String unit = finding.unitLabel().isEmpty() ? "" : " " + finding.unitLabel();
            return " " + KnowledgeWords.plain(amount.comparison()) + " "
                    + amount.bound().stripTrailingZeros().toPlainString() + unit;
        }
        if (condition instanceof Predicate.Mentions mentions) {
            return ": a word beginning with " + listed(mentions.words().stream().map(word -> "“" + word + "”"), " or ");
        }
        return ": " + options((Predicate.Options) condition, finding);
    }

    private static String options(Predicate.Options options, Finding finding) {
        // In the order the question offers them: the set of the test has none.
        Stream<String> labels = finding.options().stream()
                .filter(option -> options.options().contains(option.code()))
                .map(Option::label);
        return switch (options.match()) {
            case IN -> listed(labels, " or ");
            case NONE_OF -> "none of " + listed(labels, " or ");
            case ALL_OF -> listed(labels, " and ");
            case ONLY -> "nothing but " + listed(labels, " or ");
        };
    }

    private static String listed(Stream<String> words, String last) {
        List<String> all = words.toList();
        int end = all.size() - 1;
        return end <= 0 ? String.join("", all) : String.join(", ", all.subList(0, end)) + last + all.get(end);
    }

    private static String place(Place place) {
        String sides =
                switch (place.sides()) {
                    case ANY -> "";
                    case BOTH -> ", on both sides";
                    case ONE -> ", on one side only";
                };
        return sides
                + (place.phase() == Phase.NONE
                        ? ""
                        : ", "
                                + switch (place.phase()) {
                                    case REST -> "at rest";
                                    case DURING -> "during the run";
                                    default -> "after the run";
                                });
    }
}
