package org.gaitkeeper.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A superuser, triggers switched off, harms a chain of 60 rows at random places; what was written is rolled back each time.
 * The seed of every round is in the message of its assertion.
 */
class TamperingIT {

    private static final int ROWS = 60;
    private static final int ROUNDS = 25;
    private static final UUID CLINIC = UUID.randomUUID();
    private static final List<Anchor> ANCHORS = new ArrayList<>();

    private static Connection superuser;

    /** Harms the chain and says which row is to be named. */
    private interface Harm {
        long harm(Random random) throws SQLException;
    }

    enum Kind implements Harm {
        EDIT {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = row(random);
                String change = List.of(
                                "detail = '{\"x\":2}'",
                                "actor_name = 'Somebody Else'",
                                "outcome = 'FAILED'",
                                "patient_id = null",
                                "occurred_at = occurred_at + interval '1 microsecond'",
                                "entity_id = entity_id || ' '",
                                "hash = sha256('x')")
                        .get(random.nextInt(7));
                execute("update audit_event set " + change + " where seq = " + seq + own());
                return seq;
            }
        },
        DELETE {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = row(random);
                execute("delete from audit_event where seq = " + seq + own());
                return seq;
            }
        },
        INSERT {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = row(random);
                execute(
                        "insert into audit_event select clinic_id, seq, occurred_at + interval '1 millisecond', actor_id,"
                                + " actor_name, action, outcome, entity_type, entity_id, patient_id, request_id, origin, detail,"
                                + " previous_hash, hash from audit_event where seq = " + seq + own());
                return seq;
            }
        },
        SWAP {
            @Override
            public long harm(Random random) throws SQLException {
                long one = 1 + random.nextInt(ROWS - 1);
                long other = one + 1 + random.nextInt((int) (ROWS - one));
                execute("update audit_event set seq = case seq when " + one + " then " + other + " else " + one
                        + " end where seq in (" + one + ", " + other + ")" + own());
                return one;
            }
        },
        TAIL_CUT {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = 2 + random.nextInt(ROWS - 1);
                execute("delete from audit_event where seq >= " + seq + own());
                head();
                return seq;
            }
        },
        WHOLE_CHAIN {
            @Override
            public long harm(Random random) throws SQLException {
                execute("delete from audit_event where true" + own());
                execute("delete from audit_head where true" + own());
                return 1;
            }
        },
        RESEALED_EDIT {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = row(random);
                execute("update audit_event set detail = '{\"x\":3}' where seq = " + seq + own());
                reseal();
                return seq;
            }
        },
        RESEALED_DELETE {
            @Override
            public long harm(Random random) throws SQLException {
                long seq = row(random);
                execute("delete from audit_event where seq = " + seq + own());
                execute("update audit_event set seq = seq - 1 where seq > " + seq + own());
                reseal();
                return seq;
            }
        };

        boolean resealed() {
            return this == RESEALED_EDIT || this == RESEALED_DELETE;
        }
    }

    @BeforeAll
    static void aChainWithThreeAnchors() throws SQLException {
        superuser = RunningProduct.get().connectAsAdministrator();
        superuser.setAutoCommit(false);
        for (int i = 1; i <= ROWS; i++) {
            SealedEvent row = new Chain(superuser, CLINIC).append(Samples.entry("{\"row\":" + i + "}"));
            if (i % 20 == 0) {
                ANCHORS.add(new Anchor(CLINIC, i, row.hash(), i, row.event().occurredAt(), Sha256.NONE));
            }
        }
        superuser.commit();
    }

    @AfterAll
    static void close() throws SQLException {
        superuser.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_harm_is_found_and_its_row_named(Kind kind) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            execute("set local session_replication_role = replica");
            long seq = kind.harm(new Random(round));

            ChainReport report = check();

            superuser.rollback();
            String which = kind + ", seed " + round + ", row " + seq;
            assertThat(report.firstBreak()).as(which).isPresent();
            ChainBreak found = report.firstBreak().orElseThrow();
            if (kind.resealed() && found.kind() == ChainBreak.Kind.CUT) {
                // Behind the last anchor that still fits; the sentence says so.
                assertThat(found.what()).as(which).contains("rows 41 to 59 are vouched for by no anchor");
                assertThat(seq).as(which).isGreaterThan(40);
            } else if (kind.resealed()) {
                // The anchors can only tell between which two of them it happened: here within 20 rows.
                assertThat(seq).as(which).isBetween(found.seq(), found.seq() + 19);
            } else {
                assertThat(found.seq()).as(which + ": " + found).isEqualTo(seq);
            }
        }
        assertThat(check().whole()).isTrue();
        superuser.rollback();
    }

    @Test
    void eight_writers_make_one_chain_and_no_false_alarm(@TempDir Path directory) throws Exception {
        UUID clinic = UUID.randomUUID();
        AnchorFile file = new AnchorFile(AnchorFile.in(directory));
        PrivateKey key = AnchorKey.ofDirectory(directory);
        int checks = 0;
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try (Connection app = RunningProduct.get().connectAsApp(null);
                Connection reader = RunningProduct.get().connectAsAdministrator()) {
            reader.setAutoCommit(false);
            List<Future<Integer>> running = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                running.add(writers.submit(writer(clinic)));
            }
            while (running.stream().anyMatch(one -> !one.isDone())) {
                List<Head> heads = Chain.heads(app).stream()
                        .filter(head -> head.clinicId().equals(clinic))
                        .toList();
                file.append(heads, key);
                AnchorFile.Content anchors =
                        file.read(AnchorKey.publicKey(AnchorKey.publicFile(AnchorFile.in(directory))), clinic::equals);
                ChainReport report = new Chain(reader, clinic).check(anchors.of(clinic));
                reader.rollback();
                assertThat(anchors.damage()).isNull();
                assertThat(report.firstBreak()).isEmpty();
                checks++;
            }
            for (Future<Integer> one : running) {
                assertThat(one.get()).isEqualTo(50);
            }
            assertThat(new Chain(reader, clinic).check(List.of()).rows()).isEqualTo(400);
            assertThat(checks).isPositive();
        } finally {
            writers.shutdownNow();
        }
    }

    private static Callable<Integer> writer(UUID clinic) {
        return () -> {
            try (Connection app = RunningProduct.get().connectAsApp(clinic)) {
                app.setAutoCommit(false);
                for (int i = 0; i < 50; i++) {
                    new Chain(app, clinic).append(Samples.entry("{}"));
                    if (i % 7 == 3) {
                        // What is rolled back leaves no gap.
                        app.rollback();
                        new Chain(app, clinic).append(Samples.entry("{}"));
                    }
                    app.commit();
                }
                return 50;
            }
        };
    }

    private static ChainReport check() throws SQLException {
        return new Chain(superuser, CLINIC).check(ANCHORS);
    }

    private static long row(Random random) {
        return 1 + random.nextInt(ROWS);
    }

    private static String own() {
        return " and clinic_id = '" + CLINIC + "'";
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the head fit the last row, as somebody would who knows the tables. */
    private static void head() throws SQLException {
        execute("update audit_head h set (seq, hash) = (select e.seq, e.hash from audit_event e"
                + " where e.clinic_id = h.clinic_id order by e.seq desc limit 1) where true" + own());
    }

    /** Seals the whole chain anew, as somebody would who has the program. */
    private static void reseal() throws SQLException {
        List<SealedEvent> rows = new ArrayList<>();
        try (PreparedStatement read = superuser.prepareStatement(
                "select " + Chain.COLUMNS + " from audit_event where clinic_id = ? order by seq")) {
            read.setObject(1, CLINIC);
            try (ResultSet found = read.executeQuery()) {
                while (found.next()) {
                    rows.add(Chain.row(found));
                }
            }
        }
        Sha256 previous = Sha256.NONE;
        try (PreparedStatement write = superuser.prepareStatement(
                "update audit_event set previous_hash = ?, hash = ? where clinic_id = ? and seq = ?")) {
            for (SealedEvent row : rows) {
                Sha256 hash = row.event().seal(previous);
                write.setBytes(1, previous.bytes());
                write.setBytes(2, hash.bytes());
                write.setObject(3, CLINIC);
                write.setLong(4, row.event().seq());
                write.addBatch();
                previous = hash;
            }
            write.executeBatch();
        }
        head();
    }
}
