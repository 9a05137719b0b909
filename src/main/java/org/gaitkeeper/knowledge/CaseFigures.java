package org.gaitkeeper.knowledge;

/**
 * What became of a set of cases with a known diagnosis.
 *
 * @param cases how many
 * @param top1 final diagnosis first
 * @param top3 final diagnosis among the first three
 * @param softTop1 final or acceptable diagnosis first
 * @param softTop3 final or acceptable diagnosis among the first three
 * @param reciprocalRank mean of one over the place of the final diagnosis, 0 to 1; 0 for one not ranked
 * @param softReciprocalRank the same for the better of final and acceptable
 * @param urgencyRight appropriate or acceptable urgency
 * @param unsafe of those that could not wait, told to wait
 * @param overTriage of those that could wait, sent the same day or at once
 */
public record CaseFigures(
        int cases,
        Share top1,
        Share top3,
        Share softTop1,
        Share softTop3,
        double reciprocalRank,
        double softReciprocalRank,
        Share urgencyRight,
        Share unsafe,
        Share overTriage) {}
