package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gaitkeeper.assessment.Calibration;
import org.gaitkeeper.assessment.Calibration.Figures;
import org.gaitkeeper.assessment.Calibration.InBand;
import org.gaitkeeper.knowledge.Share;

/**
 * One figure of the calibration report, never without its counts.
 *
 * @param code stable, for programs
 * @param label as shown
 * @param share what was counted
 */
public record CalibrationFigure(String code, String label, Share share) {

    /** Every figure, in the order of the report. */
    static List<CalibrationFigure> of(Figures figures) {
        List<CalibrationFigure> all = new ArrayList<>(standing(figures));
        all.add(new CalibrationFigure("outside", t("No condition of the knowledge"), figures.outside()));
        for (InBand band : figures.bands()) {
            String name = band.band().name().toLowerCase(Locale.ROOT);
            all.add(new CalibrationFigure(
                    "placed_" + name, t("Of conditions put there, confirmed: {0}", words(band)), band.placed()));
        }
        all.addAll(conclusions(figures));
        all.addAll(urgency(figures));
        return all;
    }

    /** Where the confirmed diagnosis stood. */
    static List<CalibrationFigure> standing(Figures figures) {
        List<CalibrationFigure> rows = new ArrayList<>();
        rows.add(new CalibrationFigure("first", t("First"), figures.first()));
        rows.add(new CalibrationFigure("first_three", t("Among the first three"), figures.firstThree()));
        for (InBand band : figures.bands()) {
            rows.add(new CalibrationFigure(
                    "band_" + band.band().name().toLowerCase(Locale.ROOT),
                    t("In the band: {0}", words(band)),
                    band.confirmed()));
        }
        return rows;
    }

    /** How the clinicians did. */
    static List<CalibrationFigure> conclusions(Figures figures) {
        return List.of(
                new CalibrationFigure(
                        "conclusion_right", t("The clinician's conclusion was right"), figures.concluded()),
                new CalibrationFigure(
                        "agreed_right", t("It was, where it agreed with what led"), figures.agreedRight()),
                new CalibrationFigure(
                        "overridden_right", t("It was, where it overrode what led"), figures.overriddenRight()),
                new CalibrationFigure(
                        "led_right", t("What led was right, where it was overridden"), figures.ledRight()));
    }

    /** Whether the advised urgency fitted. */
    static List<CalibrationFigure> urgency(Figures figures) {
        return List.of(
                new CalibrationFigure("advised_later", t("Advised too late: less urgent than it was"), figures.later()),
                new CalibrationFigure(
                        "advised_sooner", t("Advised too early: more urgent than it was"), figures.sooner()));
    }

    private static String words(InBand band) {
        return PanelWords.band(band.band()).toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 14 of 23}. */
    public String count() {
        return t("{0} of {1}", share.part(), share.whole());
    }

    /** Such as {@code 61 %}; says so when there is nothing to count. */
    public String percent() {
        return share.whole() == 0 ? t("Nothing to count") : percent(share.value());
    }

    /** Wilson's interval such as {@code 41 to 78 %}; says so when there is nothing to count. */
    public String interval() {
        return share.whole() == 0
                ? t("Everything is open")
                : t("{0} to {1}", Math.round(100 * share.low()), percent(share.high()));
    }

    /** What may be made of it, such as {@code n = 14: too few to conclude}. */
    public String weight() {
        return Calibration.enough(share) ? "n = " + share.whole() : t("n = {0}: too few to conclude", share.whole());
    }

    /** An end of the interval or the share itself for a drawing, such as {@code 61.3%}. */
    public static String along(double part) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * part);
    }

    private static String percent(double part) {
        return Math.round(100 * part) + " %";
    }
}
