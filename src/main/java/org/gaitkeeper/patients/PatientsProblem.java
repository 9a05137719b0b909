package org.gaitkeeper.patients;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** What can stand in the way of registering patients. */
public enum PatientsProblem implements ProblemCode {
    POSSIBLE_DUPLICATE(
            409,
            said("This may be somebody already registered. Check them, then register with acknowledgeDuplicates.")),
    UPLOAD_GONE(
            404,
            said(
                    "This file is no longer here: it was imported or discarded, or a day has passed. Upload it again; nobody is registered twice.")),
    NOBODY_READY(422, said("No line of this file is ready. Put right what is listed, then upload the file again."));

    private final int status;
    private final String title;

    PatientsProblem(int status, String title) {
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
