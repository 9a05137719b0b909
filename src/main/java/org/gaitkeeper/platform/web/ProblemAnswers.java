package org.gaitkeeper.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Turns a problem into an answer: RFC 9457 problem details for programs, a page for people. */
@Singleton
public class ProblemAnswers {

    private final Instance<ProblemPage> page;

    @Inject
    public ProblemAnswers(Instance<ProblemPage> page) {
        this.page = page;
    }

    /** The body programs get (RFC 9457 section 3, with code, fields and the stored version as extensions). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String requestId,
            @Nullable List<FieldProblem> errors,
            @Nullable Long currentVersion) {}

    /** The answer to a request that met this problem. */
    public Response answer(Problem problem, HttpServletRequest request) {
        Response.ResponseBuilder answer = RequestInfo.forPrograms(request)
                ? Response.status(problem.code().status())
                        .type("application/problem+json")
                        .entity(details(problem, request))
                : page.get().answer(problem, request);
        int status = problem.code().status();
        if (status == 503 || status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, status == 503 ? 5 : 30);
        }
        if (status == 401 && RequestInfo.forPrograms(request)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.currentVersion().ifPresent(version -> answer.tag(Versions.tag(version)));
        return answer.build();
    }

    private static Details details(Problem problem, HttpServletRequest request) {
        return new Details(
                "urn:gaitkeeper:problem:"
                        + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.code().title(),
                problem.code().status(),
                problem.detail(),
                problem.code().name(),
                RequestInfo.requestId(request),
                problem.fields().isEmpty() ? null : problem.fields(),
                problem.currentVersion().isPresent() ? problem.currentVersion().getAsLong() : null);
    }

    /** A problem of the framework's own, by its status. */
    static Problem ofStatus(int status) {
        for (CommonProblem common : CommonProblem.values()) {
            if (common.status() == status) {
                return Problem.of(common);
            }
        }
        return Problem.of(status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR);
    }
}
