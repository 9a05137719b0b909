package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;

/**
 * Which answers of a finding a test looks at.
 *
 * @param sides how left and right are taken together
 * @param phase only answers in this phase; {@link Phase#NONE} for all
 */
public record Place(Sides sides, Phase phase) {

    /** Every answer; true of any is true. */
    public static final Place ANYWHERE = new Place(Sides.ANY, Phase.NONE);

    boolean covers(Answer answer) {
        return phase == Phase.NONE || phase == answer.phase();
    }

    /** How answers for several sides are taken together. */
    public enum Sides {
        /** True of at least one. */
        ANY {
            @Override
            Truth judge(int yes, int no) {
                return Truth.of(yes > 0);
            }
        },
        /** True of left and right. */
        BOTH {
            @Override
            Truth judge(int yes, int no) {
                return no > 0 ? Truth.FALSE : yes > 1 ? Truth.TRUE : Truth.UNKNOWN;
            }
        },
        /** True of one and false of the other. */
        ONE {
            @Override
            Truth judge(int yes, int no) {
                if (yes > 0 && no > 0) {
                    return Truth.TRUE;
                }
                return yes + no > 1 ? Truth.FALSE : Truth.UNKNOWN;
            }
        };

        abstract Truth judge(int yes, int no);
    }
}
