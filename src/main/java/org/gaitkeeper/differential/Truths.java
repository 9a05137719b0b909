package org.gaitkeeper.differential;

import java.util.Arrays;

/**
 * How the nodes of a {@link Circuit} stand in one patient. Each gate counts its true and its false parts, so that a leaf
 * that changes costs no more than the gates whose counts it changes. Nodes that changed are written down in order.
 */
final class Truths {

    private static final byte TRUE = 1;
    private static final byte UNKNOWN = 0;
    private static final byte FALSE = -1;

    private final Circuit circuit;
    private final byte[] nodes;
    /** By gate: how many of its parts are true. */
    private final short[] certain;
    /** By gate: how many of its parts are false. */
    private final short[] failed;

    private int[] changed = new int[64];
    private int changes;

    /** Everything unknown. */
    Truths(Circuit circuit) {
        this.circuit = circuit;
        this.nodes = new byte[circuit.size()];
        this.certain = new short[circuit.size() - circuit.firstGate()];
        this.failed = new short[certain.length];
    }

    /** The same, to be changed apart. */
    Truths(Truths other) {
        this.circuit = other.circuit;
        this.nodes = other.nodes.clone();
        this.certain = other.certain.clone();
        this.failed = other.failed.clone();
    }

    Truth of(int node) {
        byte truth = nodes[node];
        return truth == UNKNOWN ? Truth.UNKNOWN : truth == TRUE ? Truth.TRUE : Truth.FALSE;
    }

    boolean holds(int node) {
        return nodes[node] == TRUE;
    }

    boolean fails(int node) {
        return nodes[node] == FALSE;
    }

    boolean unknown(int node) {
        return nodes[node] == UNKNOWN;
    }

    /** A leaf is this, and its opposite the opposite. */
    void set(int leaf, Truth truth) {
        byte to = truth == Truth.UNKNOWN ? UNKNOWN : truth == Truth.TRUE ? TRUE : FALSE;
        put(leaf, to);
        int opposite = circuit.opposite(leaf);
        if (opposite != Circuit.NO_TEST) {
            put(opposite, (byte) -to);
        }
    }

    /** A leaf and its opposite are both this, as if the leaf might turn out either way. */
    void setBoth(int leaf, boolean truth) {
        byte to = truth ? TRUE : FALSE;
        put(leaf, to);
        int opposite = circuit.opposite(leaf);
        if (opposite != Circuit.NO_TEST) {
            put(opposite, to);
        }
    }

    private void put(int node, byte truth) {
        byte before = nodes[node];
        if (before == truth) {
            return;
        }
        nodes[node] = truth;
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changes);
        }
        changed[changes++] = node;
        Relation above = circuit.above();
        for (int place = above.first(node); place < above.first(node + 1); place++) {
            int counting = above.at(place);
            int gate = counting - circuit.firstGate();
            if (before != UNKNOWN) {
                (before == TRUE ? certain : failed)[gate]--;
            }
            if (truth != UNKNOWN) {
                (truth == TRUE ? certain : failed)[gate]++;
            }
            put(counting, judge(gate));
        }
    }

    private byte judge(int gate) {
        if (certain[gate] >= circuit.least(gate)) {
            return TRUE;
        }
        return circuit.parts(gate) - failed[gate] >= circuit.least(gate) ? UNKNOWN : FALSE;
    }

    /** Every node that changed since {@link #settled()} is again what it was there. */
    void takeBack(Truths before) {
        Relation above = circuit.above();
        for (int change = 0; change < changes; change++) {
            int node = changed[change];
            nodes[node] = before.nodes[node];
            for (int place = above.first(node); place < above.first(node + 1); place++) {
                int gate = above.at(place) - circuit.firstGate();
                certain[gate] = before.certain[gate];
                failed[gate] = before.failed[gate];
            }
        }
        settled();
    }

    /** How many changes were written down since {@link #settled()}; a node may be among them more than once. */
    int changes() {
        return changes;
    }

    /** The node of a change, from 0. */
    int changed(int change) {
        return changed[change];
    }

    /** To be called when everything that depends on changed nodes was looked at again. */
    void settled() {
        changes = 0;
    }
}
