package org.gaitkeeper.platform.web;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The one place where failures become answers. What nobody foresaw is logged with its request id and its kind, never with
 * values, and answered with a fixed sentence.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ThrowableMapper.class.getName());

    private final ProblemAnswers answers;

    @Context
    private HttpServletRequest request;

    @Inject
    public ThrowableMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return answers.answer(understood(thrown), request);
    }

    private Problem understood(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof OptimisticLockException) {
                return Problem.of(CommonProblem.STALE_VERSION);
            }
            if (cause instanceof WebApplicationException refused) {
                return refused(refused);
            }
            if (cause instanceof SQLException sql && unreachable(sql)) {
                LOG.log(Level.WARNING, "database unreachable, request {0}", RequestInfo.requestId(request));
                return Problem.of(CommonProblem.UNAVAILABLE);
            }
        }
        LOG.log(Level.ERROR, "request " + RequestInfo.requestId(request) + " failed: " + trace(thrown));
        return Problem.of(CommonProblem.INTERNAL_ERROR);
    }

    private static Problem refused(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return ProblemAnswers.ofStatus(status);
    }

    /** SQLSTATE class 08 is a lost connection, 57P a server going away, 53 one short of resources. */
    private static boolean unreachable(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")))
                || String.valueOf(sql.getMessage()).contains("Error in allocating a connection");
    }

    /** Kinds and places only: messages of drivers and parsers quote values. */
    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append('[').append(sql.getSQLState()).append(']');
            }
            StackTraceElement[] places = cause.getStackTrace();
            for (int i = 0; i < Math.min(6, places.length); i++) {
                text.append(System.lineSeparator()).append("    ").append(places[i]);
            }
        }
        return text.toString();
    }
}
