package org.gaitkeeper.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Actor.ClinicView;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.platform.persistence.ClinicRowId;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** A person of a clinic who can sign in. Deactivated, never deleted: signatures name them for ever. */
@Entity
@Table(name = "clinician")
@IdClass(ClinicRowId.class)
public class Clinician {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    private String registration;

    @Column(name = "password_hash")
    private String passwordHash;

    private String theme;

    private @Nullable String language;

    @Column(name = "single_keys")
    private boolean singleKeys;

    @Column(name = "password_until")
    private @Nullable Instant passwordUntil;

    private long version;

    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "role_grant",
            joinColumns = {
                @JoinColumn(name = "clinic_id", referencedColumnName = "clinic_id"),
                @JoinColumn(name = "clinician_id", referencedColumnName = "id")
            })
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Clinician() {}

    public UUID id() {
        return id;
    }

    public boolean active() {
        return active;
    }

    public String registration() {
        return registration;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Until when the password an administrator made works; null once the person has chosen one. */
    public @Nullable Instant passwordUntil() {
        return passwordUntil;
    }

    /** Counts the changes of administrators, from 1. */
    public long version() {
        return version;
    }

    /** Changes how the person is called and what they may; the e-mail stays. */
    public void change(String newName, String newRegistration, Set<Role> newRoles) {
        displayName = newName;
        registration = newRegistration;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        version++;
    }

    /** Lets the person in, or no more. */
    public void turn(boolean in) {
        active = in;
        version++;
    }

    /** A password made by an administrator. */
    public void firstPassword(String hash, Instant until) {
        passwordHash = hash;
        passwordUntil = until;
        version++;
    }

    /** A password of the person's own choice. */
    public void ownPassword(String hash) {
        passwordHash = hash;
        passwordUntil = null;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public void chooseTheme(String chosen) {
        this.theme = chosen;
    }

    /** Reads in this language from now on; null for that of the browser. */
    public void chooseLanguage(@Nullable Language chosen) {
        this.language = chosen == null ? null : chosen.tag();
    }

    public void useSingleKeys(boolean use) {
        this.singleKeys = use;
    }

    /** This person acting in a request; the token is empty for programs. */
    public Actor acting(ClinicView clinic, String csrf) {
        @Nullable
        Language spoken = language == null ? null : Language.of(language).orElse(null);
        return new Actor(
                clinic,
                id,
                displayName,
                email,
                registration,
                Set.copyOf(roles),
                theme,
                spoken,
                singleKeys,
                passwordUntil != null,
                csrf);
    }
}
