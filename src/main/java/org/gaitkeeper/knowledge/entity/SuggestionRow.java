package org.gaitkeeper.knowledge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.jspecify.annotations.Nullable;

/** One row of {@code knowledge_suggestion}. What was suggested stays as written; the answer may change. */
@Entity(name = "KnowledgeSuggestion")
@Table(name = "knowledge_suggestion")
@IdClass(ClinicKey.class)
@Customizer(UuidColumns.class)
public class SuggestionRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "about_kind", updatable = false)
    @Enumerated(EnumType.STRING)
    private Suggestion.About about;

    @Column(name = "about_id", updatable = false)
    private String aboutId;

    @Column(name = "about_title", updatable = false)
    private String aboutTitle;

    @Column(name = "knowledge_version", updatable = false)
    private String knowledge;

    @Column(name = "what", updatable = false)
    private String what;

    @Column(name = "why", updatable = false)
    private String why;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "suggested_at", updatable = false)
    private Instant at;

    @Column(name = "suggested_by", updatable = false)
    private UUID by;

    @Column(name = "suggested_name", updatable = false)
    private String name;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Suggestion.State state = Suggestion.State.OPEN;

    @Column(name = "answer")
    private String answer = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID answeredBy;

    @Column(name = "answered_name")
    private String answeredName = "";

    protected SuggestionRow() {}

    /** A suggestion of that person, made now. */
    public SuggestionRow(UUID id, Actor actor, Subject subject, Words words, Instant now) {
        this.clinicId = actor.clinicId();
        this.id = id;
        this.about = subject.about();
        this.aboutId = subject.id();
        this.aboutTitle = subject.title();
        this.knowledge = subject.knowledge();
        this.what = words.what();
        this.why = words.why();
        this.source = words.source();
        this.at = now;
        this.by = actor.clinicianId();
        this.name = actor.name();
    }

    /** What a suggestion is about, in the knowledge of that version. */
    public record Subject(Suggestion.About about, String id, String title, String knowledge) {}

    /** What the person wrote. */
    public record Words(String what, String why, String source) {}

    /** Takes the answer of that person over. */
    public void answer(Suggestion.State given, String note, Actor actor, Instant now) {
        state = given;
        answer = note;
        answeredAt = now;
        answeredBy = actor.clinicianId();
        answeredName = actor.name();
    }

    public long version() {
        return version;
    }

    /** The suggestion as others see it. */
    public Suggestion shown() {
        return new Suggestion(
                id,
                version,
                about,
                aboutId,
                aboutTitle,
                knowledge,
                what,
                why,
                source,
                at,
                by,
                name,
                state,
                answer,
                answeredAt,
                answeredName);
    }
}
