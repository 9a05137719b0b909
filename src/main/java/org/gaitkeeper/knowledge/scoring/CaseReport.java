package org.gaitkeeper.knowledge.scoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gaitkeeper.knowledge.CaseFigures;
import org.gaitkeeper.knowledge.Share;

/** The scores of a set of cases, for people. Shares stand with Wilson's 95 % interval. */
public final class CaseReport {

    private static final int SHOWN = 5;
    private static final String NO_GROUP = "not declared";

    private final List<ScoredCase> cases;
    private final Map<String, String> groups;

    /**
     * A report on these cases.
     *
     * @param cases ranked, in the order they are to be listed
     * @param groups name of the group by diagnosis code, in the order groups are to be listed
     */
    public CaseReport(List<ScoredCase> cases, Map<String, String> groups) {
        this.cases = List.copyOf(cases);
        this.groups = new LinkedHashMap<>(groups);
    }

    /** Case by case, then the figures, groups, bands and confusions. */
    public String text() {
        StringBuilder report = new StringBuilder();
        cases.forEach(one -> report.append(line(one)));
        report.append('\n').append(figures("All", cases));
        report.append(figures(
                "Full reports",
                cases.stream().filter(one -> !one.expected().thin()).toList()));
        report.append(figures(
                "Abstract only",
                cases.stream().filter(one -> one.expected().thin()).toList()));
        return report.append(byGroup()).append(bands()).append(confusions()).toString();
    }

    private static String line(ScoredCase one) {
        String place = one.rank() == 0 ? "-" : String.valueOf(one.rank());
        String verdict = one.unsafe() ? "UNSAFE" : one.overTriage() ? "over-triage" : one.urgencyRight() ? "ok" : "off";
        return format(
                "%s  %s at %s%n      %s%n      urgency %s (wanted %s: %s)%s%n",
                one.id(),
                one.expected().diagnosis(),
                place,
                String.join(" > ", one.ranked().stream().limit(SHOWN).toList()),
                one.urgency(),
                String.join("/", one.expected().urgencies()),
                verdict,
                one.redFlags().isEmpty() ? "" : "  red flags " + String.join(",", one.redFlags()));
    }

    /** The figures of some cases, one to a line; nothing when there are none. */
    static String figures(String title, List<ScoredCase> some) {
        if (some.isEmpty()) {
            return "";
        }
        CaseFigures figures = Tally.of(some);
        return format("%s: %d cases%n", title, figures.cases())
                + share("top-1", figures.top1())
                + share("top-3", figures.top3())
                + share("top-1, acceptable too", figures.softTop1())
                + share("top-3, acceptable too", figures.softTop3())
                + format("  %-22s %17.3f%n", "mean reciprocal rank", figures.reciprocalRank())
                + format("  %-22s %17.3f%n", "  acceptable too", figures.softReciprocalRank())
                + share("urgency right", figures.urgencyRight())
                + share("unsafe misses", figures.unsafe())
                + share("over-triage", figures.overTriage());
    }

    private static String share(String name, Share share) {
        return format("  %-22s %3d of %3d  %s%n", name, share.part(), share.whole(), percent(share));
    }

    private static String percent(Share share) {
        return format("%5.1f %%  (%.0f to %.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    private String byGroup() {
        Map<String, List<ScoredCase>> byGroup = new LinkedHashMap<>();
        groups.values().forEach(group -> byGroup.put(group, List.of()));
        byGroup.putAll(cases.stream()
                .collect(Collectors.groupingBy(
                        one -> groups.getOrDefault(one.expected().diagnosis(), NO_GROUP))));
        StringBuilder table = new StringBuilder(format(
                "%nBy group of the final diagnosis%n  %-26s %5s  %-16s %-16s %8s %8s %5s  %7s  %6s  %11s%n",
                "", "cases", "top-1", "top-3", "accept-1", "accept-3", "MRR", "urgency", "unsafe", "over-triage"));
        byGroup.forEach((group, some) -> {
            if (!some.isEmpty()) {
                CaseFigures figures = Tally.of(some);
                table.append(format(
                        "  %-26s %5d  %-16s %-16s %8d %8d %5.2f  %7d  %6s  %11s%n",
                        group,
                        figures.cases(),
                        withInterval(figures.top1()),
                        withInterval(figures.top3()),
                        figures.softTop1().part(),
                        figures.softTop3().part(),
                        figures.reciprocalRank(),
                        figures.urgencyRight().part(),
                        figures.unsafe().part() + "/" + figures.unsafe().whole(),
                        figures.overTriage().part() + "/" + figures.overTriage().whole()));
            }
        });
        return table.toString();
    }

    private static String withInterval(Share share) {
        return format("%d (%.0f to %.0f %%)", share.part(), 100 * share.low(), 100 * share.high());
    }

    private String bands() {
        if (cases.size() < 2) {
            return "";
        }
        BandForecast forecast = BandForecast.of(cases);
        StringBuilder lines = new StringBuilder(format("%nBands: of the diagnoses in each, those that were final%n"));
        forecast.hits()
                .forEach((band, hits) ->
                        lines.append(share(band.name().toLowerCase(Locale.ROOT).replace('_', ' '), hits)));
        return lines.append(format(
                        "  Brier score %.3f, each case forecast from the others; without bands %.3f; skill %.2f%n",
                        forecast.score(), forecast.reference(), forecast.skill()))
                .toString();
    }

    private String confusions() {
        Map<String, List<ScoredCase>> byDiagnosis = cases.stream()
                .collect(Collectors.groupingBy(one -> one.expected().diagnosis(), TreeMap::new, Collectors.toList()));
        StringBuilder lines = new StringBuilder(format("%nFinal diagnosis, and what was put first%n"));
        byDiagnosis.forEach(
                (diagnosis, some) -> lines.append(format("  %-32s %s%n", diagnosis, firsts(diagnosis, some))));
        return lines.toString();
    }

    /** Itself before what it was taken for, what was put first more often before the rest. */
    private static String firsts(String diagnosis, List<ScoredCase> some) {
        Map<String, Long> counts =
                some.stream().collect(Collectors.groupingBy(ScoredCase::first, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>, Boolean>comparing(
                                count -> !count.getKey().equals(diagnosis))
                        .thenComparing(count -> -count.getValue()))
                .map(count -> (count.getKey().equals(diagnosis) ? "itself" : count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
