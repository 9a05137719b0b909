package org.gaitkeeper.launch;

/** Why the product cannot start, in one clear sentence. */
public final class LaunchProblem extends RuntimeException {

    public LaunchProblem(String sentence) {
        super(sentence);
    }

    public LaunchProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
