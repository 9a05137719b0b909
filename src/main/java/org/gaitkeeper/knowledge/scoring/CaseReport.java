package org.gaitkeeper.knowledge.scoring;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The scores of a set of cases, for people. */
public final class CaseReport {

    private static final int SHOWN = 5;

    private CaseReport() {}

    /** The report, lines ending with a line break. */
    public static String of(List<ScoredCase> cases) {
        StringBuilder report = new StringBuilder();
        cases.forEach(one -> report.append(line(one)));
        report.append('\n').append(summary("All", cases));
        List<ScoredCase> thin =
                cases.stream().filter(one -> one.expected().thin()).toList();
        List<ScoredCase> full =
                cases.stream().filter(one -> !one.expected().thin()).toList();
        report.append(summary("Full reports", full)).append(summary("Abstract only", thin));
        return report.toString();
    }

    private static String line(ScoredCase one) {
        String place = one.rank() == 0 ? "-" : String.valueOf(one.rank());
        String verdict = one.unsafe() ? "UNSAFE" : one.overTriage() ? "over-triage" : one.urgencyRight() ? "ok" : "off";
        String flags = String.join(",", one.redFlags());
        return String.format(
                Locale.ROOT,
                "%s  %s at %s%n      %s%n      urgency %s (wanted %s: %s)%s%n",
                one.id(),
                one.expected().diagnosis(),
                place,
                String.join(" > ", one.ranked().stream().limit(SHOWN).toList()),
                one.urgency(),
                String.join("/", one.expected().urgencies()),
                verdict,
                flags.isEmpty() ? "" : "  red flags " + flags);
    }

    private static String summary(String title, List<ScoredCase> cases) {
        if (cases.isEmpty()) {
            return "";
        }
        long hurried = count(cases, one -> one.expected().hurried());
        long unhurried = count(cases, one -> one.expected().unhurried());
        return String.format(Locale.ROOT, "%s: %d cases%n", title, cases.size())
                + share("top-1", count(cases, one -> one.within(1)), cases.size())
                + share("top-3", count(cases, one -> one.within(3)), cases.size())
                + share("top-1, acceptable too", count(cases, one -> one.softlyWithin(1)), cases.size())
                + share("top-3, acceptable too", count(cases, one -> one.softlyWithin(3)), cases.size())
                + share("urgency right", count(cases, ScoredCase::urgencyRight), cases.size())
                + share("unsafe misses", count(cases, ScoredCase::unsafe), hurried)
                + share("over-triage", count(cases, ScoredCase::overTriage), unhurried);
    }

    private static long count(List<ScoredCase> cases, Predicate<ScoredCase> test) {
        return cases.stream().filter(test).count();
    }

    private static String share(String name, long part, long whole) {
        return String.format(
                Locale.ROOT,
                "  %-22s %3d of %3d  %5.1f %%%n",
                name,
                part,
                whole,
                whole == 0 ? 0 : 100.0 * part / whole);
    }
}
