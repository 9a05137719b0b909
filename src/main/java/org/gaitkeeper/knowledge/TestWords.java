package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.t;

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
import org.gaitkeeper.platform.words.Words;

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
            return heading(t("All of"), all.parts());
        }
        if (test instanceof Test.Any any) {
            return heading(t("Any of"), any.parts());
        }
        if (test instanceof Test.Count count) {
            return heading(t("At least {0} of", count.least()), count.parts());
        }
        if (test instanceof Test.Not not) {
            return new Clause(t("Not"), List.of(outline(not.part())));
        }
        return new Clause(line(test), List.of());
    }

    private Clause heading(String text, List<Test> parts) {
        if (parts.size() == 1) {
            return outline(parts.get(0));
        }
        return new Clause(text, parts.stream().map(this::outline).toList());
    }

    /** The test as one line, such as {@code Onset at most 15 minutes and Same point each run: yes}. */
    public String line(Test test) {
        if (test instanceof Test.All all) {
            return joined(all.parts(), and());
        }
        if (test instanceof Test.Any any) {
            return joined(any.parts(), or());
        }
        if (test instanceof Test.Count count) {
            return t(
                    "at least {0} of ({1})",
                    count.least(), count.parts().stream().map(this::line).collect(Collectors.joining("; ")));
        }
        if (test instanceof Test.Not not) {
            return t("not ({0})", line(not.part()));
        }
        if (test instanceof Test.Overlap overlap) {
            return t(
                    "Drawn area over that of {0}: overlap at least {1} of 1",
                    overlap.territory().name(), KnowledgeWords.number(overlap.atLeast()));
        }
        return one((Test.Of) test);
    }

    private static String and() {
        return " " + t("and") + " ";
    }

    private static String or() {
        return " " + t("or") + " ";
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
            return is.present() ? t(": yes") : t(": no");
        }
        if (condition instanceof Predicate.Amount amount) {
            String unit = finding.unitLabel().isEmpty() ? "" : " " + finding.unitLabel();
            return " " + KnowledgeWords.plain(amount.comparison()) + " "
                    + Words.number(amount.bound().stripTrailingZeros()) + unit;
        }
        if (condition instanceof Predicate.Mentions mentions) {
            return t(
                    ": a word beginning with {0}",
                    listed(mentions.words().stream().map(word -> t("“{0}”", word)), or()));
        }
        return ": " + options((Predicate.Options) condition, finding);
    }

    private static String options(Predicate.Options options, Finding finding) {
        // In the order the question offers them: the set of the test has none.
        Stream<String> labels = finding.options().stream()
                .filter(option -> options.options().contains(option.code()))
                .map(Option::label);
        return switch (options.match()) {
            case IN -> listed(labels, or());
            case NONE_OF -> t("none of {0}", listed(labels, or()));
            case ALL_OF -> listed(labels, and());
            case ONLY -> t("nothing but {0}", listed(labels, or()));
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
                    case BOTH -> t(", on both sides");
                    case ONE -> t(", on one side only");
                };
        return sides
                + (place.phase() == Phase.NONE
                        ? ""
                        : ", "
                                + switch (place.phase()) {
                                    case REST -> t("at rest");
                                    case DURING -> t("during the run");
                                    default -> t("after the run");
                                });
    }
}
