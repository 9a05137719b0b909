package org.gaitkeeper.access;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * The person a request acts for.
 *
 * @param clinic the clinic, the only one whose rows the request can see
 * @param clinicianId the person
 * @param name as shown and as printed under a signature
 * @param email sign-in name
 * @param registration professional registration, for example an HCPC number; empty when none is recorded
 * @param roles never empty
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param language in which this person reads; null for the wish of the browser
 * @param singleKeys whether single letters act as keys (WCAG 2.1.4)
 * @param firstPassword whether the password was made by an administrator and must be changed before anything else
 * @param csrf token every form must carry; empty for programs, which carry a bearer token instead
 */
public record Actor(
        ClinicView clinic,
        UUID clinicianId,
        String name,
        String email,
        String registration,
        Set<Role> roles,
        String theme,
        @Nullable Language language,
        boolean singleKeys,
        boolean firstPassword,
        String csrf) {

    /**
     * The clinic as pages and letters show it.
     *
     * @param address several lines; empty when not recorded
     * @param phone empty when not recorded
     * @param email empty when not recorded
     * @param zone the zone in which instants are shown
     * @param demonstration whether its patients are invented
     */
    public record ClinicView(
            UUID id, String name, String address, String phone, String email, ZoneId zone, boolean demonstration) {}

    public UUID clinicId() {
        return clinic.id();
    }

    /** Whether one of the roles has this privilege. */
    public boolean may(Privilege privilege) {
        return privilege.roles().stream().anyMatch(roles::contains);
    }
}
