package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.launch.RunningProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowLevelSecurityIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    @BeforeAll
    static void both_clinics_have_records() {
        Records.signedAssessment(PRODUCT.as(RunningProduct.ANNA));
        Records.signedAssessment(PRODUCT.as(RunningProduct.BEN));
    }

    static List<String> clinicOwnedTables() throws SQLException {
        return asAdministrator("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'"
                + " where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1");
    }

    @Test
    void the_application_owns_nothing_and_bypasses_nothing() throws SQLException {
        assertThat(asAdministrator("select rolname from pg_roles where rolname like 'gaitkeeper%'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(asAdministrator("select c.relname from pg_class c join pg_roles r on r.oid = c.relowner"
                        + " where r.rolname = 'gaitkeeper_app'"))
                .isEmpty();
        assertThat(asAdministrator("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                        + " join pg_roles p on p.oid = m.member where p.rolname = 'gaitkeeper_app'"))
                .isEmpty();
    }

    @Test
    void every_table_of_a_clinic_is_found_by_this_test() throws SQLException {
        assertThat(clinicOwnedTables())
                .contains(
                        "patient",
                        "patient_identifier",
                        "patient_upload",
                        "allergy",
                        "case_file",
                        "run",
                        "assessment",
                        "differential_result",
                        "assessment_response",
                        "confirmed_diagnosis",
                        "recipient",
                        "referral",
                        "referral_document",
                        "audit_event",
                        "sign_in",
                        "snippet",
                        "api_token",
                        "clinician",
                        "role_grant",
                        "job",
                        "job_result",
                        "idempotency_key",
                        "knowledge_suggestion",
                        "knowledge_use",
                        "knowledge_adoption",
                        "knowledge_change",
                        "knowledge_change_review");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clinicOwnedTables")
    void row_level_security_is_forced(String table) throws SQLException {
        assertThat(asAdministrator("select relname from pg_class where relname = '" + table
                        + "' and relrowsecurity and relforcerowsecurity"))
                .containsExactly(table);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clinicOwnedTables")
    void without_a_clinic_nothing_is_visible(String table) throws SQLException {
        assertThat(visible(table, null)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clinicOwnedTables")
    void with_a_clinic_only_its_own_rows_are_visible(String table) throws SQLException {
        assertThat(visible(table, RunningProduct.MOORSIDE))
                .doesNotContain(RunningProduct.HARBOUR.toString())
                .allMatch(RunningProduct.MOORSIDE.toString()::equals);
    }

    @Test
    void the_clinical_tables_were_not_empty() throws SQLException {
        for (String table :
                List.of("patient", "case_file", "run", "assessment", "differential_result", "audit_event")) {
            assertThat(visible(table, RunningProduct.HARBOUR)).as(table).isNotEmpty();
            assertThat(visible(table, RunningProduct.MOORSIDE)).as(table).isNotEmpty();
        }
    }

    @Test
    void a_row_cannot_be_written_for_another_clinic() throws SQLException {
        try (Connection moorside = PRODUCT.connectAsApp(RunningProduct.MOORSIDE);
                Statement statement = moorside.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("insert into recipient (clinic_id, id, name, specialty, created_at)"
                                    + " values ('" + RunningProduct.HARBOUR + "', gen_random_uuid(), 'x', 'x', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_row_cannot_be_moved_to_another_clinic() throws SQLException {
        try (Connection moorside = PRODUCT.connectAsApp(RunningProduct.MOORSIDE);
                Statement statement = moorside.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("update patient set clinic_id = '" + RunningProduct.HARBOUR + "'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_statement_prepared_for_one_clinic_shows_nothing_of_it_to_the_next() throws SQLException {
        try (Connection connection = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                Statement statement = connection.createStatement()) {
            statement.execute("prepare everybody as select clinic_id from patient");
            assertThat(column(statement, "execute everybody")).contains(RunningProduct.HARBOUR.toString());
            statement.execute("select set_config('app.clinic', '" + RunningProduct.MOORSIDE + "', false)");
            assertThat(column(statement, "execute everybody")).doesNotContain(RunningProduct.HARBOUR.toString());
        }
    }

    @Test
    void a_signed_assessment_refuses_every_change() throws SQLException {
        try (Connection harbour = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                Statement statement = harbour.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update assessment set answers = '{}' where status = 'SIGNED'"))
                    .hasMessageContaining("cannot be changed");
            assertThatThrownBy(() -> statement.execute("delete from assessment"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_trail_refuses_change_and_deletion() throws SQLException {
        try (Connection harbour = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                Statement statement = harbour.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update audit_event set actor_name = 'nobody'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from audit_event"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("truncate audit_event"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<String> visible(String table, @Nullable UUID clinic) throws SQLException {
        try (Connection connection = PRODUCT.connectAsApp(clinic);
                Statement statement = connection.createStatement()) {
            return column(statement, "select distinct clinic_id::text from " + table);
        }
    }

    private static List<String> asAdministrator(String query) throws SQLException {
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            return column(statement, query);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
