package org.gaitkeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.RunningProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application itself can do to the trail, were it turned against it. */
class AppendOnlyIT {

    private static final UUID CLINIC = RunningProduct.HARBOUR;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set detail = '{}'",
                "delete from audit_event",
                "truncate audit_event",
                "delete from audit_head",
                "select * from audit_event_2026_11",
                "delete from audit_event_2026_11",
                "alter table audit_event disable trigger all",
                "drop table audit_event",
                "set session_replication_role = replica"
            })
    void the_application_role_may_only_add_and_read(String sql) throws SQLException {
        try (Connection app = RunningProduct.get().connectAsApp(CLINIC);
                Statement statement = app.createStatement()) {
            // 42501: insufficient privilege.
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @Test
    void even_the_owner_of_the_schema_meets_the_trigger() throws SQLException {
        RunningProduct.get().as(RunningProduct.INES).get("api/audit");
        try (Connection superuser = RunningProduct.get().connectAsAdministrator();
                Statement statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "update audit_event set detail = '{}' where clinic_id = '" + CLINIC + "'"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void no_clinic_sees_the_trail_of_another() throws SQLException {
        RunningProduct.get().as(RunningProduct.INES).get("api/audit");

        assertThat(rows(CLINIC, CLINIC)).isPositive();
        assertThat(rows(RunningProduct.MOORSIDE, CLINIC)).isZero();
        assertThat(rows(null, CLINIC)).isZero();
    }

    @Test
    void what_cannot_be_recorded_is_not_done() throws SQLException {
        RunningProduct product = RunningProduct.get();
        product.as(RunningProduct.INES).get("api/audit");
        long before = rows(CLINIC, CLINIC);
        Answer refused;
        Answer export;
        Answer signIn;
        try (Connection superuser = product.connectAsAdministrator();
                Statement statement = superuser.createStatement()) {
            statement.execute("revoke insert on audit_event from gaitkeeper_app");
            try {
                refused = product.as(RunningProduct.INES).get("api/audit");
                export = product.as(RunningProduct.INES).get("api/audit/export");
                signIn = product.asNobody()
                        .post(
                                "api/tokens",
                                java.util.Map.of("email", RunningProduct.ADA, "password", RunningProduct.PASSWORD));
            } finally {
                statement.execute("grant insert on audit_event to gaitkeeper_app");
            }
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("TRAIL_UNAVAILABLE");
        assertThat(refused.headers()).containsKey("retry-after");
        assertThat(export.status()).isEqualTo(503);
        assertThat(export.text()).doesNotContain("seq,time_utc");
        assertThat(signIn.status()).isEqualTo(503);
        assertThat(rows(CLINIC, CLINIC)).isEqualTo(before);
        assertThat(product.as(RunningProduct.INES).get("api/audit").status()).isEqualTo(200);
    }

    private static long rows(@Nullable UUID as, UUID clinic) throws SQLException {
        try (Connection app = RunningProduct.get().connectAsApp(as);
                Statement statement = app.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from audit_event where clinic_id = '" + clinic + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
