package org.gaitkeeper.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two invented clinics with their people. The people are rows; their patients are entered through the JSON interface, as a
 * clinician would, so that trail, versions and digests are as real as any.
 */
final class Demonstration {

    static final String PASSWORD = "Gaitkeeper-demo-1";

    private final Database database;
    private final Path folder;
    private final URI address;

    Demonstration(Database database, Path folder, URI address) {
        this.database = database;
        this.folder = folder;
        this.address = address;
    }

    /** Loads what is not there yet; true when it loaded anything. */
    boolean loadOnce() {
        if (!loadClinics()) {
            return false;
        }
        new DemonstrationPatients(address, folder).load();
        return true;
    }

    /** The rows of clinics and people, written as the owner of the schema; true when they were not there. */
    boolean loadClinics() {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.clinic', '01900000-0000-7000-8000-000000000001', true)");
            try (ResultSet row = statement.executeQuery("select 1 from clinic")) {
                if (row.next()) {
                    return false;
                }
            }
            statement.execute(Files.readString(folder.resolve("clinics.sql")));
            connection.commit();
            return true;
        } catch (SQLException | IOException failed) {
            throw new LaunchProblem(
                    "The demonstration data could not be loaded: "
                            + Roles.firstLine(String.valueOf(failed.getMessage())),
                    failed);
        }
    }

    static String signIns() {
        return """
                Demonstration sign-ins, all with the password %s
                  Harbour Physiotherapy   anna.physio@harbour.example    physiotherapist
                                          omar.admin@harbour.example     clinic administrator
                                          rosa.desk@harbour.example      receptionist
                                          ines.audit@harbour.example     auditor
                  Moorside Running Clinic ben.physio@moorside.example    physiotherapist
                                          ada.admin@moorside.example     clinic administrator and auditor
                """.formatted(PASSWORD);
    }
}
