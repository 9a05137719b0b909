package org.gaitkeeper.assessment.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gaitkeeper.assessment.Calibration;
import org.gaitkeeper.knowledge.Share;

/**
 * The calibration report as programs read it.
 *
 * @param signed assessments that are signed and that no signed one corrects
 * @param enough the least count from which anything may be concluded
 * @param responses how often each agreement was recorded
 * @param overrides how often each reason for overriding was given
 * @param all over every confirmed diagnosis
 * @param releases the same for each knowledge release, newest first
 */
public record CalibrationJson(
        int signed,
        int enough,
        Map<String, Integer> responses,
        Map<String, Integer> overrides,
        Group all,
        List<Group> releases) {

    /** The figures of one knowledge release; {@code knowledge} is empty for all. */
    public record Group(String knowledge, int confirmed, List<FigureJson> figures) {

        static Group of(String knowledge, Calibration.Figures figures) {
            return new Group(
                    knowledge,
                    figures.confirmed(),
                    CalibrationFigure.of(figures).stream().map(FigureJson::of).toList());
        }
    }

    /**
     * One figure: how many of how many, and Wilson's 95 % interval, 0 to 1.
     *
     * @param enough whether anything may be concluded from it
     */
    public record FigureJson(String figure, int count, int of, double low, double high, boolean enough) {

        static FigureJson of(CalibrationFigure figure) {
            Share share = figure.share();
            return new FigureJson(
                    figure.code(),
                    share.part(),
                    share.whole(),
                    rounded(share.low()),
                    rounded(share.high()),
                    Calibration.enough(share));
        }

        private static double rounded(double part) {
            return Math.round(part * 10_000) / 10_000.0;
        }
    }

    static CalibrationJson of(Calibration report) {
        Calibration.Responses responses = report.responses();
        Map<String, Integer> overrides = new TreeMap<>();
        responses.reasons().forEach(one -> overrides.put(one.reason().name(), one.count()));
        return new CalibrationJson(
                report.signed(),
                Calibration.ENOUGH,
                Map.of(
                        "AGREED", responses.agreed(),
                        "OVERRIDDEN", responses.overridden(),
                        "NOTHING_LED", responses.nothingLed(),
                        "UNDECIDED", responses.undecided()),
                overrides,
                Group.of("", report.all()),
                report.releases().stream()
                        .map(release -> Group.of(release.version(), release.figures()))
                        .toList());
    }

    /** The same as comma-separated values (RFC 4180): codes and numbers only, so that nothing needs quoting. */
    String csv() {
        StringBuilder csv = new StringBuilder("knowledge,figure,count,of,low,high,enough\r\n");
        line(csv, "all", all);
        releases.forEach(release -> line(csv, release.knowledge(), release));
        return csv.toString();
    }

    private static void line(StringBuilder csv, String knowledge, Group group) {
        for (FigureJson one : group.figures()) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%d,%.4f,%.4f,%s\r\n",
                    knowledge,
                    one.figure(),
                    one.count(),
                    one.of(),
                    one.low(),
                    one.high(),
                    one.enough() ? "yes" : "no"));
        }
    }
}
