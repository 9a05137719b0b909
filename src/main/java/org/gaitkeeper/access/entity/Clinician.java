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

    public boolean active() {
        return active;
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

    public void chooseLanguage(Language chosen) {
        this.language = chosen.tag();
    }

    public void useSingleKeys(boolean use) {
        this.singleKeys = use;
    }

    /** This person acting in a request; the token is empty for programs. */
    public Actor acting(ClinicView clinic, String csrf) {
        @Nullable
        Language spoken = language == null ? null : Language.of(language).orElse(null);
        return new Actor(
                clinic, id, displayName, email, registration, Set.copyOf(roles), theme, spoken, singleKeys, csrf);
    }
}
