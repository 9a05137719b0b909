package org.gaitkeeper.cases.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.control.CaseEntry;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a case with what was typed into it, kept as typed.
 *
 * @param once key of one act of opening; empty when a case is changed
 * @param version version of the case to be changed; empty when one is opened
 */
public record CaseForm(String presentingProblem, String responsibleId, String once, String version) {

    /** An empty form under a new key; the person acting is proposed when they may be responsible. */
    static CaseForm empty(UUID actorId) {
        return new CaseForm("", actorId.toString(), UUID.randomUUID().toString(), "");
    }

    static CaseForm of(MultivaluedMap<String, String> sent) {
        return new CaseForm(
                given(sent, "presentingProblem"),
                given(sent, "responsibleId"),
                given(sent, "_once"),
                given(sent, "version"));
    }

    static CaseForm of(Case stored) {
        return new CaseForm(
                Objects.requireNonNullElse(stored.presentingProblem(), ""),
                stored.responsibleId().toString(),
                "",
                Long.toString(stored.version()));
    }

    private static String given(MultivaluedMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** The same form for another version of the case. */
    CaseForm withVersion(long stored) {
        return new CaseForm(presentingProblem, responsibleId, once, Long.toString(stored));
    }

    CaseEntry entry() {
        return new CaseEntry(presentingProblem, responsibleId, null);
    }

    /** The presenting problem as a page can show it. */
    public String shownProblem() {
        StringBuilder shown = new StringBuilder();
        presentingProblem
                .codePoints()
                .map(c -> Text.storable(Character.toString(c)) ? c : 0xFFFD)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Choices for the responsible physiotherapist. */
    public List<Choice> responsible(Map<UUID, String> available) {
        return available.entrySet().stream()
                .map(person -> new Choice(
                        person.getKey().toString(),
                        person.getValue(),
                        person.getKey().toString().equals(responsibleId)))
                .toList();
    }
}
