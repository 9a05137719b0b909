package org.gaitkeeper.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** What is known of a request before anybody looks at who sent it. */
public final class RequestInfo {

    private static final String REQUEST_ID = "gaitkeeper.request-id";

    private RequestInfo() {}

    /** The identifier that ties answer, log and trail together. */
    public static String requestId(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID) instanceof String id ? id : "none";
    }

    static void requestId(HttpServletRequest request, String id) {
        request.setAttribute(REQUEST_ID, id);
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
