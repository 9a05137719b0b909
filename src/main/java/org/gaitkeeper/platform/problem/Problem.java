package org.gaitkeeper.platform.problem;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import java.util.OptionalLong;

/**
 * A request that cannot be carried out, with the reason. Thrown by boundaries and use cases alike; leaving a use case it
 * rolls the transaction back.
 */
public final class Problem extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<FieldProblem> fields;
    private final transient OptionalLong currentVersion;

    private Problem(ProblemCode code, String detail, List<FieldProblem> fields, OptionalLong currentVersion) {
        super(detail);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.currentVersion = currentVersion;
    }

    /** A problem told by its code alone. */
    public static Problem of(ProblemCode code) {
        return of(code, code.title());
    }

    /** A problem with a sentence of its own; the sentence carries no patient data. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), OptionalLong.empty());
    }

    /** A problem of the named fields. */
    public static Problem of(ProblemCode code, List<FieldProblem> fields) {
        return new Problem(code, code.title(), fields, OptionalLong.empty());
    }

    /** One field is wrong. */
    public static Problem field(String field, String message) {
        return of(CommonProblem.VALIDATION_FAILED, List.of(new FieldProblem(field, message)));
    }

    /** One field is wrong, in a way that has a code of its own. */
    public static Problem fields(ProblemCode code, String field, String message) {
        return of(code, List.of(new FieldProblem(field, message)));
    }

    /** Unknown, or of another clinic: the two look the same. */
    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /** The caller's version is not the stored one; {@code current} is the stored version. */
    public static Problem stale(long current) {
        return new Problem(
                CommonProblem.STALE_VERSION,
                t("Somebody changed this since you read it. Read it again and repeat the change on the new version."),
                List.of(),
                OptionalLong.of(current));
    }

    public ProblemCode code() {
        return code;
    }

    /** The sentence for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The fields concerned; empty when no single field is. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** The stored version when the caller's was stale, else empty. */
    public OptionalLong currentVersion() {
        return currentVersion;
    }
}
