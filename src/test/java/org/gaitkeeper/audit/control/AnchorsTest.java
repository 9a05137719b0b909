package org.gaitkeeper.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.audit.chain.Anchor;
import org.gaitkeeper.audit.chain.Head;
import org.gaitkeeper.audit.chain.Sha256;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.persistence.CurrentConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

    private static final UUID CLINIC = new UUID(1, 1);

    @TempDir
    Path home;

    @Test
    void there_are_none_before_the_first() throws IOException {
        assertThat(anchors(home).of(CLINIC)).isEmpty();
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        Anchors anchors = anchors(home);
        anchors.prepare();
        anchors.write(List.of(new Head(CLINIC, 3, Sha256.NONE, Instant.EPOCH)));

        assertThat(anchors.of(CLINIC)).extracting(Anchor::seq).containsExactly(3L);
        assertThat(anchors.of(new UUID(2, 2))).isEmpty();
    }

    @Test
    void a_home_that_cannot_hold_them_stops_the_start() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> anchors(file).prepare())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be kept in " + file);
    }

    /** No test here reaches the database. */
    private static Anchors anchors(Path home) {
        EntityManager none = (EntityManager) Proxy.newProxyInstance(
                AnchorsTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("the database was asked");
                });
        return new Anchors(
                new CurrentConnection(none), new Settings("", "", "", home, true, URI.create("http://127.0.0.1/")));
    }
}
