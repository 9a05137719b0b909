package org.gaitkeeper.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/**
 * First and last word on every request: an identifier, the security headers on every answer including errors, and an end
 * of the connection after a request that could be framed in two ways (ASVS v5.0.0-4.2.1: Content-Length with
 * Transfer-Encoding, a smuggling precondition behind a proxy).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FrontFilter extends HttpFilter {

    /** The policy of every page; no exception for any of them. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final transient Settings settings;
    private final transient RequestFacts facts;

    @Inject
    public FrontFilter(Settings settings, RequestFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String requestId = UUID.randomUUID().toString();
        RequestInfo.requestId(request, requestId);
        facts.of(requestId, RequestInfo.clientAddress(request));
        Words.speak(Language.wished(String.valueOf(request.getHeader("Accept-Language"))));
        headers(request, response, requestId);
        if (!METHODS.contains(request.getMethod())) {
            refuseMethod(response);
            return;
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            // The server forgets a Content-Length beside it, so both cannot be told from one. What might be smuggled
            // behind
            // such a request is never read: the connection ends with its answer.
            response.setHeader("Connection", "close");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            ClinicScope.leave();
            Words.leave();
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response, String requestId) {
        response.setHeader("X-Request-Id", requestId);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("X-Frame-Options", "DENY");
        if (settings.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        response.setHeader("Cache-Control", cacheControl(request.getRequestURI()));
    }

    /** Libraries carry their version in the path; our own files are asked for again each time and answered 304. */
    private static String cacheControl(String path) {
        if (path.startsWith("/webjars/") || path.startsWith("/_static/") || path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/static/") ? "no-cache" : "no-store";
    }

    private static void refuseMethod(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("Method not supported.");
    }
}
