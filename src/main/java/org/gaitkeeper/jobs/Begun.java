package org.gaitkeeper.jobs;

import java.net.URI;
import java.util.UUID;

/**
 * The answer to a program whose work has begun.
 *
 * @param id of the job
 * @param job the address that tells how far it is
 */
public record Begun(UUID id, URI job) {

    public static Begun of(UUID id) {
        return new Begun(id, URI.create("/api/jobs/" + id));
    }

    /** The page on which a person sees the same. */
    public static URI page(UUID id) {
        return URI.create("/jobs/" + id);
    }
}
