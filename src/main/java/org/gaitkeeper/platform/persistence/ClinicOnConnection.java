package org.gaitkeeper.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL, for the length of one transaction, whose rows may be seen. Registered in persistence.xml; runs each
 * time EclipseLink takes a connection. Outside a transaction the setting does not hold, so that a mistake hides rows
 * rather than showing them.
 */
public class ClinicOnConnection extends SessionEventAdapter {

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Connection connection = ((DatabaseAccessor) event.getResult()).getConnection();
        @Nullable UUID clinic = ClinicScope.current();
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.clinic', ?, true)")) {
            set.setString(1, clinic == null ? "" : clinic.toString());
            set.execute();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The clinic could not be set on the connection.", unreachable);
        }
    }
}
