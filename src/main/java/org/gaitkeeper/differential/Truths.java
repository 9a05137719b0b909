package org.gaitkeeper.differential;

import java.util.Arrays;

/**
 * How the nodes of a {@link Circuit} stand in one patient. Each gate knows how many of its parts it still lacks and how many
 * more may fail, so that a leaf that changes costs no more than the gates above it. Every change is written down, and pushed
 * up through the gates in that order.
 */
final class Truths {

    private static final byte TRUE = 1;
    private static final byte UNKNOWN = 0;
    private static final byte FALSE = -1;

    /** A change is the node, then what it was and what it is, each in two bits and one too high. */
    private static final int NODE = 4;

    private static final int BEFORE = 2;
    private static final int TRUTH = 3;

    private final Circuit circuit;
    private final byte[] nodes;
    /** By gate: how many more of its parts must be true; none when it is true. */
    private final short[] lacking;
    /** By gate: how many more of its parts may be false; fewer than none when it is false. */
    private final short[] spare;

    private int[] log;
    private int changes;
    /** How many of the changes the gates above know. */
    private int pushed;

    /** Everything unknown. */
    Truths(Circuit circuit) {
        this.circuit = circuit;
        this.nodes = new byte[circuit.size()];
        this.lacking = circuit.lacking();
        this.spare = circuit.spare();
        this.log = new int[nodes.length / 2 + 1];
    }

    /** The same, to be changed apart. */
    Truths(Truths other) {
        this.circuit = other.circuit;
        this.nodes = other.nodes.clone();
        this.lacking = other.lacking.clone();
        this.spare = other.spare.clone();
        this.log = new int[nodes.length / 16 + 1];
    }

    Truth of(int node) {
        byte truth = nodes[node];
        return truth == UNKNOWN ? Truth.UNKNOWN : truth == TRUE ? Truth.TRUE : Truth.FALSE;
    }

    /** 1 when true, -1 when false, 0 when unknown. */
    int sign(int node) {
        return nodes[node];
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
        put(leaf, truth.sign(), (byte) -truth.sign());
        push();
    }

    /** Leaves are what was told, by their place, and their opposites the opposite. */
    void set(int[] leaves, Told told) {
        for (int place = 0; place < leaves.length; place++) {
            byte truth = told.truth(place);
            put(leaves[place], truth, (byte) -truth);
        }
        push();
    }

    /** Leaves and their opposites are all this, as if each leaf might turn out either way. */
    void setBoth(int[] leaves, boolean truth) {
        byte to = truth ? TRUE : FALSE;
        for (int leaf : leaves) {
            put(leaf, to, to);
        }
        push();
    }

    private void put(int leaf, byte truth, byte opposed) {
        put(leaf, truth);
        int opposite = circuit.opposite(leaf);
        if (opposite != Circuit.NO_TEST) {
            put(opposite, opposed);
        }
    }

    private void put(int node, byte truth) {
        byte before = nodes[node];
        if (before != truth) {
            nodes[node] = truth;
            if (changes == log.length) {
                log = Arrays.copyOf(log, 2 * changes);
            }
            log[changes++] = node << NODE | (before + 1) << BEFORE | truth + 1;
        }
    }

    private void push() {
        Relation above = circuit.above();
        for (; pushed < changes; pushed++) {
            int change = log[pushed];
            int node = change >> NODE;
            int before = (change >> BEFORE & TRUTH) - 1;
            int truth = (change & TRUTH) - 1;
            int gained = (truth == TRUE ? 1 : 0) - (before == TRUE ? 1 : 0);
            int failed = (truth == FALSE ? 1 : 0) - (before == FALSE ? 1 : 0);
            int end = above.first(node + 1);
            for (int place = above.first(node); place < end; place++) {
                int counting = above.at(place);
                int gate = counting - circuit.firstGate();
                lacking[gate] -= (short) gained;
                spare[gate] -= (short) failed;
                put(counting, lacking[gate] <= 0 ? TRUE : spare[gate] < 0 ? FALSE : UNKNOWN);
            }
        }
    }

    /** Every node that changed since {@link #settled()} is again what it was there. */
    void takeBack(Truths before) {
        Relation above = circuit.above();
        for (int change = 0; change < changes; change++) {
            int node = changed(change);
            nodes[node] = before.nodes[node];
            int end = above.first(node + 1);
            for (int place = above.first(node); place < end; place++) {
                int gate = above.at(place) - circuit.firstGate();
                lacking[gate] = before.lacking[gate];
                spare[gate] = before.spare[gate];
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
        return log[change] >> NODE;
    }

    /** To be called when everything that depends on changed nodes was looked at again. */
    void settled() {
        changes = 0;
        pushed = 0;
    }
}
