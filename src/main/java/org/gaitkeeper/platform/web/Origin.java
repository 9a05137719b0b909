package org.gaitkeeper.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.gaitkeeper.platform.config.Settings;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as the browser tells. */
public final class Origin {

    private Origin() {}

    /**
     * Whether the browser says that a page of another site sent this. Browsers set these headers themselves; scripts cannot
     * (Fetch Metadata, ASVS v5.0.0-3.5.8).
     */
    public static boolean foreign(HttpServletRequest request, Settings settings) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        @Nullable String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(ofUrl(settings.publicUrl()));
    }

    private static String ofUrl(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** Whether an address given by the browser leads to a page of this product and nowhere else. */
    public static boolean ours(@Nullable String path) {
        return path != null
                && path.length() < 500
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < 0x21 || c == 0x7f);
    }
}
