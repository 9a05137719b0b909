package org.gaitkeeper.knowledge;

/**
 * A count within a count, with the interval it leaves open.
 *
 * @param part how many, 0 to whole
 * @param whole of how many, 0 or more
 */
public record Share(int part, int whole) {

    /** Normal deviate of a two-sided interval of 95 %. */
    private static final double Z = 1.959964;

    /** Refuses a part outside the whole. */
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** The share, 0 to 1; 0 of nothing is 0. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Lower end of Wilson's 95 % interval (Wilson 1927), 0 to 1; 0 when there is nothing to count. */
    public double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /** Upper end of Wilson's 95 % interval, 0 to 1; 1 when there is nothing to count. */
    public double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double halfWidth() {
        double spread = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(spread) / (1 + Z * Z / whole);
    }
}
