package org.gaitkeeper.access.boundary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.access.entity.SignIn;
import org.gaitkeeper.platform.config.Settings;

/**
 * The two cookies: the secret of a sign-in, and the token of the sign-in form before anybody is known. Over TLS their names
 * begin with {@code __Host-}; on http://127.0.0.1 browsers would refuse that, so there they do not.
 */
@Singleton
class SignInCookie {

    private final Settings settings;

    @Inject
    SignInCookie(Settings settings) {
        this.settings = settings;
    }

    Optional<String> secret(Map<String, Cookie> cookies) {
        return value(cookies, name("gaitkeeper"));
    }

    Optional<String> formToken(Map<String, Cookie> cookies) {
        return value(cookies, name("gaitkeeper-form"));
    }

    private static Optional<String> value(Map<String, Cookie> cookies, String name) {
        return Optional.ofNullable(cookies.get(name)).map(Cookie::getValue).filter(value -> value.length() == 43);
    }

    NewCookie secret(String secret) {
        return cookie(name("gaitkeeper"), secret, (int) SignIn.ABSOLUTE.toSeconds());
    }

    NewCookie formToken(String token) {
        return cookie(name("gaitkeeper-form"), token, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie forget() {
        return cookie(name("gaitkeeper"), "", 0);
    }

    private String name(String plain) {
        return settings.secure() ? "__Host-" + plain : plain;
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
