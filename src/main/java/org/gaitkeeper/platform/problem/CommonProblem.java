package org.gaitkeeper.platform.problem;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** The failures any feature can meet. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_REQUEST(400, said("The request could not be read.")),
    VALIDATION_FAILED(400, said("Some of what was sent needs to be put right.")),
    SIGN_IN_REQUIRED(401, said("Sign in first.")),
    NOT_ALLOWED(403, said("Your role does not allow this.")),
    FORM_EXPIRED(403, said("The form is no longer valid. Go back, reload the page and send it again.")),
    NOT_FOUND(404, said("There is nothing here, or it is not yours to see.")),
    METHOD_NOT_ALLOWED(405, said("This address does not support that method.")),
    NOT_ACCEPTABLE(406, said("The answer is not available in the requested format.")),
    CONFLICT(409, said("This cannot be done in the present state.")),
    STALE_VERSION(412, said("Somebody changed this since you read it.")),
    TOO_LARGE(413, said("More was sent than this address accepts.")),
    UNSUPPORTED_MEDIA_TYPE(415, said("The request is in a format this address does not read.")),
    IDEMPOTENCY_KEY_REUSED(422, said("This Idempotency-Key was used for a different request.")),
    WRONG_PASSWORD(422, said("The password is not right.")),
    IF_MATCH_REQUIRED(428, said("Send If-Match with the version that you read.")),
    TOO_MANY_TRIES(429, said("Too many tries. Wait a little before the next one.")),
    INTERNAL_ERROR(500, said("Something went wrong on our side. Nothing of this request was saved.")),
    UNAVAILABLE(
            503,
            said("The database cannot be reached just now. Nothing of this request was saved; try again shortly."));

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return t(title);
    }
}
