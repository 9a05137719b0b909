package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.audit.chain.Chain;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.platform.persistence.CurrentConnection;
import org.gaitkeeper.platform.web.Items;

/** Reads a page of the trail of the own clinic, newest first; that it was read becomes an event itself. */
@Singleton
public class SearchAudit {

    private final CurrentConnection connection;
    private final Acting acting;
    private final AuditTrail trail;

    @Inject
    public SearchAudit(CurrentConnection connection, Acting acting, AuditTrail trail) {
        this.connection = connection;
        this.acting = acting;
        this.trail = trail;
    }

    /**
     * A page of events, newest first; the next one begins before the number it names.
     *
     * @param before only rows with a smaller number; {@link Long#MAX_VALUE} for the newest
     * @param limit most rows, 1 to 200
     */
    @Requires(Privilege.READ_AUDIT)
    @Transactional
    public Items<SealedEvent> search(AuditFilter filter, long before, int limit) throws SQLException {
        Items<SealedEvent> page = Items.page(
                rows(filter, before, limit + 1), limit, row -> row.event().seq());
        trail.record(
                TrailAction.AUDIT_READ,
                new Subject("audit", "search", filter.patientId()),
                Map.of("filter", filter.words(), "rows", page.items().size()));
        return page;
    }

    private List<SealedEvent> rows(AuditFilter filter, long before, int limit) throws SQLException {
        AuditFilter.Condition condition = filter.condition(acting.actor().clinicId());
        List<SealedEvent> rows = new ArrayList<>();
        try (PreparedStatement read = connection
                .get()
                .prepareStatement("select " + Chain.COLUMNS + " from audit_event where " + condition.sql()
                        + " and seq < ? order by seq desc limit ?")) {
            int i = 1;
            for (Object value : condition.values()) {
                read.setObject(i++, value);
            }
            read.setLong(i++, before);
            read.setInt(i, limit);
            try (ResultSet found = read.executeQuery()) {
                while (found.next()) {
                    rows.add(Chain.row(found));
                }
            }
        }
        return rows;
    }

    /** A person who appears in the trail, under the name of their newest event. */
    public record Person(UUID id, String name) {}

    /**
     * What can be chosen from.
     *
     * @param people by name
     * @param actions names of actions, by name
     */
    public record Choices(List<Person> people, List<String> actions) {}

    /** Who and what appears in the trail of the own clinic. One step of an index for each, not a walk through all rows. */
    @Requires(Privilege.READ_AUDIT)
    @Transactional
    public Choices choices() throws SQLException {
        List<Person> people = new ArrayList<>();
        try (PreparedStatement read = distinct("actor_id");
                ResultSet found = read.executeQuery()) {
            while (found.next()) {
                people.add(new Person(found.getObject(1, UUID.class), found.getString(2)));
            }
        }
        people.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
        List<String> actions = new ArrayList<>();
        try (PreparedStatement read = distinct("action");
                ResultSet found = read.executeQuery()) {
            while (found.next()) {
                actions.add(found.getString(1));
            }
        }
        return new Choices(List.copyOf(people), List.copyOf(actions));
    }

    /** The different values of an indexed column, with the actor's name in the newest row of each. */
    private PreparedStatement distinct(String column) throws SQLException {
        String row = "select e." + column + " as value, e.actor_name from audit_event e where e.clinic_id = ? and e."
                + column;
        String newest = " order by e." + column + ", e.seq desc limit 1";
        PreparedStatement read = connection
                .get()
                .prepareStatement("with recursive found as ((" + row + " is not null" + newest + ") union all"
                        + " select n.value, n.actor_name from found f cross join lateral (" + row + " > f.value"
                        + newest
                        + ") n) select value, actor_name from found order by value");
        UUID clinicId = acting.actor().clinicId();
        read.setObject(1, clinicId);
        read.setObject(2, clinicId);
        return read;
    }
}
