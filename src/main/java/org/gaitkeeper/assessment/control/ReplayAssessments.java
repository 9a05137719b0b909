package org.gaitkeeper.assessment.control;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeException;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.knowledge.StoredChanges;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.persistence.OperatorLogin;
import org.jspecify.annotations.Nullable;

/**
 * Runs the signed assessments of all clinics under a release and prints those that would show something else; what
 * {@code ops/replay} runs. Reads row by row, so that memory does not grow with their number, and writes nothing.
 */
public final class ReplayAssessments {

    /** Exit status: nothing changes, something does, or it could not look. */
    static final int SAME = 0;

    static final int MOVED = 1;
    static final int CANNOT_RUN = 2;

    private static final String USAGE =
            "Usage: ops/replay [--shipped | --release NUMBER-OR-HASH] [--clinic ID] [--json]";

    private static final int ROWS_AT_ONCE = 50;

    private final Map<String, String> environment;
    private final PrintStream out;

    ReplayAssessments(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** What cannot be done, in one sentence. */
    private static final class CannotRun extends Exception {
        CannotRun(String sentence) {
            super(sentence);
        }
    }

    /** What was asked for; {@code release} is empty for the shipped one, {@code clinic} null for all. */
    private record Wanted(String release, @Nullable UUID clinic, boolean json) {}

    /** Counts over all clinics. */
    private static final class Totals {
        private int clinics;
        private long looked;
        private long unreadable;
        private long moved;
        private long inOrder;
        private long inUrgency;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new ReplayAssessments(System.getenv(), out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            Wanted wanted = wanted(arguments);
            try (Connection connection = OperatorLogin.from(environment).connect()) {
                return replay(connection, wanted);
            }
        } catch (CannotRun | IOException stopped) {
            out.println(stopped.getMessage());
        } catch (KnowledgeException unreadable) {
            out.println("This build cannot read that release: " + unreadable.getMessage());
        } catch (SQLException unreachable) {
            out.println("The database cannot be read: "
                    + String.valueOf(unreachable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("no reason was given"));
        }
        return CANNOT_RUN;
    }

    private static Wanted wanted(List<String> arguments) throws CannotRun {
        String release = "";
        @Nullable UUID clinic = null;
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--shipped" -> release = "";
                case "--json" -> json = true;
                case "--release" -> release = value(arguments, ++i);
                case "--clinic" -> clinic = id(value(arguments, ++i));
                default -> throw new CannotRun(USAGE);
            }
        }
        return new Wanted(release, clinic, json);
    }

    private static String value(List<String> arguments, int at) throws CannotRun {
        if (at >= arguments.size() || arguments.get(at).isBlank()) {
            throw new CannotRun(USAGE);
        }
        return arguments.get(at);
    }

    private static UUID id(String text) throws CannotRun {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new CannotRun(
                    "--clinic wants the identifier of a clinic, such as" + " 01900000-0000-7000-8000-000000000001.");
        }
    }

    private int replay(Connection connection, Wanted wanted) throws SQLException, CannotRun {
        KnowledgeBase released = released(connection, wanted.release());
        Totals totals = new Totals();
        if (!wanted.json()) {
            out.println("Signed assessments under release " + released.version());
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select a.clinic_id, a.id, a.answers::text, a.runs::text, r.result from assessment a join differential_result r"
                        + " on r.clinic_id = a.clinic_id and r.assessment_id = a.id"
                        + " where a.status = 'SIGNED' and a.clinic_id = coalesce(?, a.clinic_id)"
                        + " order by a.clinic_id, a.id")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setObject(1, wanted.clinic(), java.sql.Types.OTHER);
            try (ResultSet rows = query.executeQuery()) {
                @Nullable UUID clinic = null;
                @Nullable Replaying replaying = null;
                while (rows.next()) {
                    UUID next = rows.getObject(1, UUID.class);
                    if (replaying == null || !next.equals(clinic)) {
                        add(totals, replaying);
                        clinic = next;
                        replaying = new Replaying(released.with(changes(connection, next)));
                    }
                    Replaying.Signed signed = new Replaying.Signed(
                            rows.getObject(2, UUID.class), rows.getString(3), rows.getString(4), rows.getString(5));
                    replaying.look(signed).ifPresent(moved -> tell(next, moved, totals, wanted.json()));
                }
                add(totals, replaying);
            }
        }
        sum(released, totals, drafts(connection, wanted.clinic()), wanted.json());
        return totals.moved == 0 ? SAME : MOVED;
    }

    private static void add(Totals totals, @Nullable Replaying done) {
        if (done != null) {
            totals.clinics++;
            totals.looked += done.looked();
            totals.unreadable += done.unreadable();
        }
    }

    /** The release by number or by the beginning of its hash; there must be one of them. */
    private static KnowledgeBase released(Connection connection, String wanted) throws SQLException, CannotRun {
        if (wanted.isEmpty()) {
            return KnowledgeFiles.shipped().read();
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select files from knowledge_release where number = ? or starts_with(sha256, ?)")) {
            query.setString(1, wanted);
            query.setString(2, wanted.toLowerCase(Locale.ROOT));
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new CannotRun("No release " + wanted + " is registered in this database.");
                }
                String files = rows.getString(1);
                if (rows.next()) {
                    throw new CannotRun("More than one release is called " + wanted + ": name it by its hash.");
                }
                return KnowledgeFiles.stored(files).read();
            }
        }
    }

    private static LocalChanges changes(Connection connection, UUID clinic) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select local_changes from knowledge_adoption where clinic_id = ? order by number desc limit 1")) {
            query.setObject(1, clinic);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? StoredChanges.read(rows.getString(1)) : LocalChanges.NONE;
            }
        }
    }

    private static long drafts(Connection connection, @Nullable UUID clinic) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from assessment" + " where status = 'DRAFT' and clinic_id = coalesce(?, clinic_id)")) {
            query.setObject(1, clinic, java.sql.Types.OTHER);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void tell(UUID clinic, Replay.Moved moved, Totals totals, boolean json) {
        totals.moved++;
        totals.inOrder += moved.inOrder() ? 1 : 0;
        totals.inUrgency += moved.inUrgency() ? 1 : 0;
        if (json) {
            out.println(Json.text(Map.of(
                    "clinic", clinic.toString(),
                    "assessment", moved.assessment().toString(),
                    "before", moved.before(),
                    "after", moved.after(),
                    "urgencyBefore", moved.urgencyBefore().name(),
                    "urgencyAfter", moved.urgencyAfter().name())));
            return;
        }
        out.println("Clinic " + clinic + " assessment " + moved.assessment()
                + (moved.inUrgency() ? ": urgency " + moved.urgencyBefore() + " -> " + moved.urgencyAfter() : "")
                + (moved.inOrder()
                        ? ": first three " + String.join(", ", moved.before()) + " -> "
                                + String.join(", ", moved.after())
                        : ""));
    }

    private void sum(KnowledgeBase released, Totals totals, long drafts, boolean json) {
        if (json) {
            out.println(Json.text(Map.of(
                    "release", released.version().toString(),
                    "clinics", totals.clinics,
                    "looked", totals.looked,
                    "moved", totals.moved,
                    "inFirstThree", totals.inOrder,
                    "inUrgency", totals.inUrgency,
                    "unreadable", totals.unreadable,
                    "draftsLeftOut", drafts)));
            return;
        }
        out.printf(
                Locale.ROOT,
                "Looked at %d signed assessments of %d clinics: %d would change, %d of them in their first three and %d in"
                        + " urgency. %d could not be read. %d drafts were left out.%n",
                totals.looked,
                totals.clinics,
                totals.moved,
                totals.inOrder,
                totals.inUrgency,
                totals.unreadable,
                drafts);
    }
}
