package org.gaitkeeper.access.control;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person of the clinic as an administrator sees one.
 *
 * @param registration empty for none
 * @param lastSeen last request of a browser; null for never
 * @param firstPassword whether the password is still the one an administrator made
 * @param version counts changes by administrators
 */
public record Person(
        UUID id,
        String name,
        String email,
        String registration,
        Set<Role> roles,
        boolean active,
        @Nullable Instant lastSeen,
        boolean firstPassword,
        long version) {}
