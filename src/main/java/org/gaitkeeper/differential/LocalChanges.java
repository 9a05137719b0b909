package org.gaitkeeper.differential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one clinic uses otherwise than released. Names of what the knowledge does not hold change nothing, because a
 * later release may have dropped it.
 *
 * @param claimsOff ids of claims that are not to count
 * @param destinations who should see the patient, with how to reach them, by condition code or red-flag id
 */
public record LocalChanges(Set<String> claimsOff, Map<String, String> destinations) {

    /** Everything as released. */
    public static final LocalChanges NONE = new LocalChanges(Set.of(), Map.of());

    public LocalChanges {
        claimsOff = Set.copyOf(claimsOff);
        destinations = Map.copyOf(destinations);
    }

    /** SHA-256 over the changes in sorted order, 64 lower-case hexadecimal digits; empty when nothing is changed. */
    String hash() {
        return equals(NONE) ? "" : sha256();
    }

    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeSet<>(claimsOff).forEach(claim -> update(digest, "off", claim));
            new TreeMap<>(destinations)
                    .forEach((target, destination) -> update(digest, "destination", target, destination));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Each part with its length, so that no two lists of parts look alike. */
    private static void update(MessageDigest digest, String... parts) {
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }

    /**
     * The contents with these changes.
     *
     * @throws IllegalArgumentException if a red flag is to be switched off
     */
    KnowledgeBase.Contents applyTo(KnowledgeBase.Contents released) {
        for (RedFlag flag : released.redFlags()) {
            if (claimsOff.contains(flag.id()) || claimsOff.contains(flag.code())) {
                throw new IllegalArgumentException("Red flag " + flag.id() + " cannot be switched off");
            }
        }
        return new KnowledgeBase.Contents(
                new KnowledgeVersion(
                        released.version().number(), released.version().sha256(), hash()),
                released.catalogue(),
                released.derivations(),
                released.territories(),
                released.conditions().stream().map(this::routed).toList(),
                kept(released.claims()),
                released.redFlags().stream().map(this::routed).toList(),
                released.advice(),
                released.sources(),
                released.weightless(),
                released.timing(),
                released.spinePosition(),
                released.reproducibility(),
                released.stopRules(),
                released.weights());
    }

    private List<Claim> kept(List<Claim> claims) {
        return claims.stream().filter(claim -> !claimsOff.contains(claim.id())).toList();
    }

    private Condition routed(Condition condition) {
        return condition.to(destinations.getOrDefault(condition.code(), condition.destination()));
    }

    private RedFlag routed(RedFlag flag) {
        return flag.to(destinations.getOrDefault(flag.id(), flag.destination()));
    }
}
