package org.gaitkeeper.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.json.Json;

/** A clinic of its own, so that what it puts in force is nobody else's business; and releases to choose from. */
public final class RidgeClinic {

    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000003");
    public static final String PETRA = "petra.physio@ridge.example";
    public static final String MAX = "max.admin@ridge.example";
    public static final String NORA = "nora.admin@ridge.example";

    private RidgeClinic() {}

    /** Makes the clinic and its people unless they are there. */
    public static void open(RunningProduct product) throws SQLException {
        try (Connection connection = product.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into clinic (id, name, demonstration) values ('" + ID
                    + "', 'Ridge Running Clinic', true) on conflict do nothing");
            person(statement, ID, "c1", PETRA, "Petra Vance", "PHYSIOTHERAPIST");
            person(statement, ID, "c2", MAX, "Max Olsen", "ADMINISTRATOR");
            person(statement, ID, "c3", NORA, "Nora Pike", "ADMINISTRATOR");
        }
    }

    /** Adds a person with everybody's password to a clinic, unless they are there. */
    public static void person(Statement statement, UUID clinic, String number, String email, String name, String role)
            throws SQLException {
        String id = "01900000-0000-7000-8000-0000000000" + number;
        statement.execute("insert into clinician (clinic_id, id, email, display_name, registration, password_hash)"
                + " select '" + clinic + "', '" + id + "', '" + email + "', '" + name + "', '', password_hash"
                + " from clinician where email = '" + RunningProduct.OMAR + "' on conflict do nothing");
        statement.execute("insert into role_grant (clinic_id, clinician_id, role) values ('" + clinic + "', '" + id
                + "', '" + role + "') on conflict do nothing");
    }

    /** Files of a release like the shipped one, with another number and one file edited. */
    public static KnowledgeFiles release(String number, String file, UnaryOperator<String> edit) {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        Map<String, String> texts = new LinkedHashMap<>();
        shipped.names().forEach(name -> texts.put(name, shipped.text(name)));
        texts.computeIfPresent(
                "weights.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: " + number));
        texts.computeIfPresent(file, (name, text) -> edit.apply(text));
        return new KnowledgeFiles(texts);
    }

    /** Registers a release as a build that ships it would. */
    public static void register(RunningProduct product, KnowledgeFiles files) throws SQLException {
        try (Connection connection = product.connectAsAdministrator();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into knowledge_release (sha256, number, files, registered_at)"
                                + " values (?, ?, ?, now()) on conflict do nothing")) {
            insert.setString(1, files.version().sha256());
            insert.setString(2, files.version().number());
            insert.setString(3, files.json());
            insert.executeUpdate();
        }
    }

    /** Puts the shipped release in force behind the back of the product, with changes nobody reviewed. */
    public static void force(RunningProduct product, LocalChanges changes) throws SQLException {
        String local = KnowledgeFiles.shipped().read().with(changes).version().local();
        try (Connection connection = product.connectAsAdministrator();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into knowledge_adoption (clinic_id, number, release, kind, local_changes, local_sha256,"
                                + " reason, adopted_at, adopted_by, adopted_name)"
                                + " select ?, coalesce(max(number), 0) + 1, ?,"
                                + " case when max(number) is null then 'FIRST_USE' else 'RELEASE_ADOPTED' end,"
                                + " ?, ?, 'Set by a test', now(), '01900000-0000-7000-8000-0000000000c2', 'Max Olsen'"
                                + " from knowledge_adoption where clinic_id = ?")) {
            insert.setObject(1, ID);
            insert.setString(2, KnowledgeFiles.shipped().version().sha256());
            insert.setString(3, StoredChanges.json(changes));
            insert.setString(4, local);
            insert.setObject(5, ID);
            insert.executeUpdate();
        }
    }

    /** One value out of the database, as its administrator sees it. */
    public static String value(RunningProduct product, String query) throws SQLException {
        try (Connection connection = product.connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** A claim whose absence no case notices. */
    static String aClaim() {
        return KnowledgeFiles.shipped().read().contents().claims().get(0).id();
    }

    /** So much switched off that the cases notice. */
    static LocalChanges withoutClaims() {
        return new LocalChanges(
                KnowledgeFiles.shipped().read().contents().claims().stream()
                        .map(claim -> claim.id())
                        .collect(Collectors.toSet()),
                Map.of());
    }

    /** A browser in which this person is signed in. */
    static BrowserClient browser(RunningProduct product, String email) {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(email, RunningProduct.PASSWORD);
        return browser;
    }

    /** A draft of a new patient with one answer. */
    static ClinicalWork.Record draft(ApiClient who) {
        ClinicalWork work = new ClinicalWork(who);
        String patient = work.register(
                Map.of("familyName", "Ridge", "givenName", "Rory", "birthDate", "1990-01-31", "sex", "MALE"));
        ClinicalWork.Record draft = work.start(work.openCase(patient, "Numb forefoot"));
        return work.answer(draft, List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));
    }

    /** The identifier of a signed assessment of a new patient. */
    static String signed(ApiClient who) {
        ClinicalWork work = new ClinicalWork(who);
        return work.sign(work.screenNegative(draft(who)), RunningProduct.PASSWORD)
                .id();
    }

    /** The newest event of a kind in the trail of the clinic. */
    static JsonNode trail(RunningProduct product, String action) {
        try {
            return Json.stored(
                    value(
                            product,
                            "select json_build_object('actor', actor_name, 'detail', detail)::text from audit_event"
                                    + " where clinic_id = '" + ID + "' and action = '" + action
                                    + "' order by seq desc limit 1"),
                    JsonNode.class);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
