package org.gaitkeeper.access.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

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
