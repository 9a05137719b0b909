package org.gaitkeeper.knowledge.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.knowledge.Share;
import org.gaitkeeper.knowledge.scoring.ScoredCase.Placed;

/**
 * What the bands are worth as forecasts. Each diagnosis in a band is forecast with the share of the diagnoses in that
 * band that were final in the other cases, so that no case forecasts itself. Of each case the squared errors of all
 * diagnoses are added up (Brier 1950), and the mean over the cases is the score. The reference knows no bands: it
 * forecasts every diagnosis with the share of all diagnoses that were final in the other cases.
 *
 * @param hits of the diagnoses in a band, those that were final; every band, best first
 * @param score of the bands, 0 or more, less is better
 * @param reference score of the forecast without bands
 */
record BandForecast(Map<Band, Share> hits, double score, double reference) {

    /**
     * Forecasts each case from the others.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    static BandForecast of(List<ScoredCase> cases) {
        if (cases.size() < 2) {
            throw new IllegalArgumentException("A case cannot forecast itself");
        }
        double score = 0;
        double reference = 0;
        for (int i = 0; i < cases.size(); i++) {
            List<ScoredCase> others = new ArrayList<>(cases);
            ScoredCase one = others.remove(i);
            Share anywhere = hits(others, List.of(Band.values()));
            Map<Band, Share> byBand = byBand(others);
            score += error(one, placed -> forecast(byBand, placed.band(), anywhere));
            reference += error(one, placed -> anywhere.value());
        }
        return new BandForecast(byBand(cases), score / cases.size(), reference / cases.size());
    }

    /** Share of the reference's error that the bands take away: 1 is perfect, 0 no better, below 0 worse. */
    double skill() {
        return reference == 0 ? 0 : 1 - score / reference;
    }

    private static Map<Band, Share> byBand(List<ScoredCase> cases) {
        Map<Band, Share> hits = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            hits.put(band, hits(cases, List.of(band)));
        }
        return hits;
    }

    private static Share hits(List<ScoredCase> cases, List<Band> bands) {
        int placed = 0;
        int hits = 0;
        for (ScoredCase one : cases) {
            for (Placed diagnosis : one.placed()) {
                if (bands.contains(diagnosis.band())) {
                    placed++;
                    hits += diagnosis.diagnosis().equals(one.expected().diagnosis()) ? 1 : 0;
                }
            }
        }
        return new Share(hits, placed);
    }

    /** Of a band that no other case has, what is known of all. */
    private static double forecast(Map<Band, Share> byBand, Band band, Share anywhere) {
        Share share = byBand.getOrDefault(band, anywhere);
        return share.whole() == 0 ? anywhere.value() : share.value();
    }

    private static double error(ScoredCase one, ToDoubleFunction<Placed> forecast) {
        // A final diagnosis that is not in the ranking was forecast with nought.
        double error = one.rank() == 0 ? 1 : 0;
        for (Placed placed : one.placed()) {
            double outcome = placed.diagnosis().equals(one.expected().diagnosis()) ? 1 : 0;
            double off = forecast.applyAsDouble(placed) - outcome;
            error += off * off;
        }
        return error;
    }
}
