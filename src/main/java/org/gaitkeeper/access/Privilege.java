package org.gaitkeeper.access;

import static org.gaitkeeper.access.Role.ADMINISTRATOR;
import static org.gaitkeeper.access.Role.AUDITOR;
import static org.gaitkeeper.access.Role.PHYSIOTHERAPIST;
import static org.gaitkeeper.access.Role.RECEPTIONIST;

import java.util.Set;

/**
 * The policy table: everything the product does for somebody, and the roles that may. Every route and every use case names
 * one of these through {@link Requires}; what is not named here cannot be done.
 */
public enum Privilege {
    /** Own sign-in: start page, theme, sign-out. */
    USE_PRODUCT(PHYSIOTHERAPIST, ADMINISTRATOR, RECEPTIONIST, AUDITOR),
    /** Own snippets, and those of the clinic as they are. */
    USE_SNIPPETS(PHYSIOTHERAPIST, ADMINISTRATOR),
    /** Snippets that everybody of the clinic has. */
    CHANGE_CLINIC_SNIPPETS(ADMINISTRATOR),
    /** Find patients and see who they are: banner, contacts, GP, allergies. */
    FIND_PATIENT(PHYSIOTHERAPIST, ADMINISTRATOR, RECEPTIONIST),
    REGISTER_PATIENT(PHYSIOTHERAPIST, ADMINISTRATOR, RECEPTIONIST),
    CHANGE_PATIENT(PHYSIOTHERAPIST, ADMINISTRATOR, RECEPTIONIST),
    /** Register many patients at once from a file. */
    IMPORT_PATIENTS(ADMINISTRATOR),
    /** See that a case exists: who treats, since when, open or closed. */
    FIND_CASE(PHYSIOTHERAPIST, ADMINISTRATOR, RECEPTIONIST),
    OPEN_CASE(PHYSIOTHERAPIST, RECEPTIONIST),
    CHANGE_CASE(PHYSIOTHERAPIST),
    /** Read clinical notes: assessments, their differential, and logged runs. */
    READ_ASSESSMENT(PHYSIOTHERAPIST),
    WRITE_ASSESSMENT(PHYSIOTHERAPIST),
    SIGN_ASSESSMENT(PHYSIOTHERAPIST),
    /** Record what the cause turned out to be, and correct it. */
    CONFIRM_DIAGNOSIS(PHYSIOTHERAPIST),
    /** See how often the ranking and the clinicians were right, without patients. */
    READ_CALIBRATION(PHYSIOTHERAPIST, ADMINISTRATOR),
    /** Read letters; the administrator chases their answers. */
    READ_REFERRAL(PHYSIOTHERAPIST, ADMINISTRATOR),
    WRITE_REFERRAL(PHYSIOTHERAPIST),
    SIGN_REFERRAL(PHYSIOTHERAPIST),
    /** Record that the receiver answered. */
    CHASE_REFERRAL(PHYSIOTHERAPIST, ADMINISTRATOR),
    FIND_RECIPIENT(PHYSIOTHERAPIST, ADMINISTRATOR),
    CHANGE_RECIPIENT(PHYSIOTHERAPIST, ADMINISTRATOR),
    /** See the trail of the own clinic; looking is itself recorded. */
    READ_AUDIT(AUDITOR, ADMINISTRATOR),
    EXPORT_AUDIT(AUDITOR, ADMINISTRATOR),
    /** See and change the people and the settings of the clinic. */
    ADMINISTER(ADMINISTRATOR),
    /** Read what the differential knows and where it comes from. */
    READ_KNOWLEDGE(PHYSIOTHERAPIST, ADMINISTRATOR, AUDITOR),
    /** Put a release in force for the clinic, and go back. */
    ADOPT_KNOWLEDGE(ADMINISTRATOR),
    /** Propose to work with something else than the release says. */
    CHANGE_KNOWLEDGE(ADMINISTRATOR),
    /** Review such a proposal of somebody else; in a small clinic that may have to be a physiotherapist. */
    REVIEW_KNOWLEDGE(ADMINISTRATOR, PHYSIOTHERAPIST),
    /** Say what should change in the knowledge, and why. */
    SUGGEST_KNOWLEDGE(PHYSIOTHERAPIST, ADMINISTRATOR),
    ANSWER_SUGGESTION(ADMINISTRATOR);

    private final Set<Role> roles;

    Privilege(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles that may; never empty. */
    public Set<Role> roles() {
        return roles;
    }
}
