package org.gaitkeeper.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a request before anybody looks at who sent it. */
public final class RequestInfo {

    private static final String REQUEST_ID = "gaitkeeper.request-id";

    /** Digits of an IPv4 or IPv6 address; whether it exists does not matter. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private RequestInfo() {}

    /** The identifier that ties answer, log and trail together. */
    public static String requestId(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID) instanceof String id ? id : "none";
    }

    static void requestId(HttpServletRequest request, String id) {
        request.setAttribute(REQUEST_ID, id);
    }

    /**
     * The network address a request came from. Behind a proxy that is the proxy's, so what the nearest one says of its
     * caller (the last of X-Forwarded-For) follows in words; anybody can send that header, hence never instead.
     */
    public static String clientAddress(HttpServletRequest request) {
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return request.getRemoteAddr();
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(last).matches() ? request.getRemoteAddr() + " for " + last : request.getRemoteAddr();
    }

    /** Whether the request belongs to the programs' side: it is answered in JSON, errors included. */
    public static boolean forPrograms(HttpServletRequest request) {
        return forPrograms(request.getRequestURI());
    }

    /** Whether the path belongs to the programs' side. */
    public static boolean forPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi");
    }
}
