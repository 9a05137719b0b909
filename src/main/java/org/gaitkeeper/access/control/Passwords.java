package org.gaitkeeper.access.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Hashes and checks passwords with Argon2id at 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, first
 * recommended setting).
 */
@Singleton
public class Passwords {

    /** Longest password that is looked at, in characters; nothing is ever cut off. */
    public static final int MAX_LENGTH = 128;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** Checked when there is no account, so that the answer takes as long as for a real one. */
    private final String nobody = hash("an account that does not exist");

    /** How long a password made by an administrator works. */
    public static final Duration FIRST_LIFE = Duration.ofDays(3);

    /** Letters and digits that cannot be taken for one another, on paper or by telephone. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /**
     * A password made for somebody else.
     *
     * @param password to be told once and kept nowhere
     * @param hash to be stored
     */
    public record First(String password, String hash) {}

    /** A new first password: four groups of four, 79 random bits. */
    public First first() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return new First(password.toString(), hash(password.toString()));
    }

    /** A salted hash that carries its own settings. */
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    }

    /** Whether the password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        boolean sane = password.length() <= MAX_LENGTH;
        String tried = sane ? password : "longer than any password";
        return Password.check(tried, hash).with(Argon2Function.getInstanceFromHash(hash)) && sane;
    }

    /** Takes as long as {@link #matches} and never agrees. */
    public boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }
}
