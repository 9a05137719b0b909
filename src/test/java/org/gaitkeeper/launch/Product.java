package org.gaitkeeper.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.gaitkeeper.launch.Database.Login;
import org.jspecify.annotations.Nullable;

/** The running product: a database, its roles, and the server in front. Closing it stops what it started. */
final class Product implements AutoCloseable {

    private final Options options;
    private final Path repository;
    private @Nullable EmbeddedDatabase embedded;
    private @Nullable Server server;
    private @Nullable Database database;

    Product(Options options, Path repository) {
        this.options = options;
        this.repository = repository;
    }

    /** Finds or starts the database and makes its roles. */
    Database prepareDatabase() {
        Roles roles = new Roles(repository);
        Database prepared;
        if (options.external().isPresent()) {
            Options.External external = options.external().get();
            prepared = options.externalApp().isPresent()
                    ? new Database(
                            external.url(),
                            external.login(),
                            options.externalApp().get(),
                            external.login())
                    : roles.prepare(external.url(), external.login(), secret("owner"), secret("app"));
        } else {
            EmbeddedDatabase started = EmbeddedDatabase.start(options.home());
            embedded = started;
            prepared = roles.prepare(started.url(), started.administrator(), secret("owner"), secret("app"));
        }
        database = prepared;
        return prepared;
    }

    /** Starts the server and waits until it answers. */
    URI startServer(List<String> javaOptions, Duration patience, Runnable tick) {
        Database prepared = database();
        URI address = URI.create("http://127.0.0.1:" + options.port() + "/");
        Map<String, String> settings = Map.of(
                "GAITKEEPER_DB_URL", prepared.url(),
                "GAITKEEPER_DB_USER", prepared.app().user(),
                "GAITKEEPER_DB_PASSWORD", prepared.app().password(),
                "GAITKEEPER_DB_OWNER_USER", prepared.owner().user(),
                "GAITKEEPER_DB_OWNER_PASSWORD", prepared.owner().password(),
                "GAITKEEPER_HOME", options.home().toString(),
                "GAITKEEPER_LISTEN", "127.0.0.1",
                "GAITKEEPER_PUBLIC_URL", address.toString(),
                "GAITKEEPER_DEVELOPMENT", "true");
        Server started = Server.start(new Server.Plan(
                repository.resolve("target"),
                repository.resolve("ops"),
                options.home(),
                options.port(),
                javaOptions,
                settings));
        server = started;
        started.awaitReady(patience, tick);
        writeState(prepared, started);
        return address;
    }

    Server server() {
        return Optional.ofNullable(server).orElseThrow();
    }

    Database database() {
        return Optional.ofNullable(database).orElseThrow();
    }

    /** Loads the demonstration clinics once; later starts find them and leave them alone. */
    boolean loadDemonstration(URI address) {
        return options.demo() && new Demonstration(database(), repository.resolve("ops/demo"), address).loadOnce();
    }

    /** A password of this installation, made at its first start and kept where only its user can read it. */
    private String secret(String name) {
        Path file = options.home().resolve("secrets").resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.getParent());
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String secret = HexFormat.of().formatHex(random);
            writePrivately(file, secret.getBytes(StandardCharsets.US_ASCII));
            return secret;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where the running instance is, for the other commands of {@code ops}. */
    private void writeState(Database prepared, Server started) {
        Properties state = new Properties();
        Login auditor = prepared.administrator();
        state.setProperty("url", prepared.url());
        state.setProperty("auditUser", auditor.user());
        state.setProperty("auditPassword", auditor.password());
        state.setProperty("port", Integer.toString(options.port()));
        state.setProperty("pid", Long.toString(started.pid()));
        try {
            Path file = stateFile();
            Files.deleteIfExists(file);
            writePrivately(file, new byte[0]);
            try (OutputStream out = Files.newOutputStream(file)) {
                state.store(out, "The running Gaitkeeper");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path stateFile() {
        return options.home().resolve("run.properties");
    }

    private static void writePrivately(Path file, byte[] bytes) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, bytes);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (embedded != null) {
            embedded.close();
        }
        try {
            Files.deleteIfExists(stateFile());
        } catch (IOException leftBehind) {
            System.err.println("The state file could not be removed.");
        }
    }
}
