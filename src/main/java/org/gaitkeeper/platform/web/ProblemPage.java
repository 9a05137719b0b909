package org.gaitkeeper.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.gaitkeeper.platform.problem.Problem;

/**
 * Shows a problem to a person. A seam: the page around it shows who is signed in, which this room does not know, so the room
 * that does provides it.
 */
public interface ProblemPage {

    /** The answer, without the headers that every problem gets. */
    Response.ResponseBuilder answer(Problem problem, HttpServletRequest request);
}
