package org.gaitkeeper.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invented patients are never taken for real ones: every page of a demonstration clinic says so. */
class DemonstrationMarkIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    @AfterEach
    void the_clinic_is_invented_again() throws SQLException {
        markMoorside(true);
    }

    @Test
    void pages_of_a_demonstration_clinic_are_marked_and_those_of_a_real_one_are_not() throws SQLException {
        assertThat(startPage()).contains(">Demonstration</span>");

        markMoorside(false);

        assertThat(startPage()).contains("Moorside Running Clinic").doesNotContain(">Demonstration</span>");
    }

    private static String startPage() {
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.BEN, RunningProduct.PASSWORD);
        return browser.get("/").text();
    }

    private static void markMoorside(boolean demonstration) throws SQLException {
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update clinic set demonstration = " + demonstration + " where id = '"
                    + RunningProduct.MOORSIDE + "'");
        }
    }
}
