package org.gaitkeeper.access.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.access.control.Person;
import org.gaitkeeper.access.control.PersonEntry;
import org.gaitkeeper.platform.web.view.Choice;

/**
 * The fields of a person as they stand in the form.
 *
 * @param values by field; a field that is missing is empty
 * @param roles names of those ticked
 */
public record PersonForm(Map<String, String> values, Set<String> roles) {

    private static final List<String> FIELDS = List.of("name", "email", "registration", "reason");

    static PersonForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, Objects.requireNonNullElse(sent.getFirst(field), "")));
        return new PersonForm(values, Set.copyOf(sent.getOrDefault("roles", List.of())));
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                Map.of("name", person.name(), "email", person.email(), "registration", person.registration()),
                person.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    PersonForm withEmail(String email) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put("email", email);
        return new PersonForm(changed, roles);
    }

    /** A field as it was typed. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The roles to tick. */
    public List<Choice> choices() {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.name(), role.label(), roles.contains(role.name())))
                .toList();
    }

    PersonEntry entry() {
        return PersonEntry.read(value("name"), value("email"), value("registration"), roles);
    }
}
