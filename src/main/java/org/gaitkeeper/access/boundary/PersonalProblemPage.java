package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.ProblemPage;
import org.gaitkeeper.platform.web.RequestInfo;

/** Shows a problem inside the person's own frame. */
@Singleton
class PersonalProblemPage implements ProblemPage {

    private final Pages pages;
    private final Frames frames;

    @Inject
    PersonalProblemPage(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @Override
    public Response.ResponseBuilder answer(Problem problem, HttpServletRequest request) {
        return Response.fromResponse(pages.page(
                problem.code().status(),
                "access/problem.jte",
                Map.of(
                        "shell",
                        frames.anyway(title(problem.code().status())),
                        "problem",
                        problem,
                        "requestId",
                        RequestInfo.requestId(request))));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> t("Sign in first");
            case 403 -> t("Not allowed");
            case 404 -> t("Not found");
            case 503 -> t("Back in a moment");
            default -> status < 500 ? t("That did not work") : t("Something went wrong");
        };
    }
}
