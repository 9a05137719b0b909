package org.gaitkeeper.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.launch.Database.Login;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code ops/run}.
 *
 * @param port where browsers reach the product, 1 to 65535
 * @param home directory for all that outlives a start
 * @param external an existing database instead of the embedded one
 * @param externalApp login of the restricted role when an administrator has made the roles beforehand
 * @param demo whether to load demonstration data once
 */
record Options(int port, Path home, Optional<External> external, Optional<Login> externalApp, boolean demo) {

    /** An existing database with the login that prepares it. */
    record External(String url, Login login) {}

    /**
     * Reads environment and arguments.
     *
     * @throws LaunchProblem with one sentence naming the setting that is wrong
     */
    static Options read(Map<String, String> environment, List<String> arguments, Path repository) {
        for (String argument : arguments) {
            if (!argument.equals("--demo")) {
                throw new LaunchProblem("ops/run knows only the option --demo, not " + argument + ".");
            }
        }
        @Nullable String url = given(environment, "GAITKEEPER_DB_URL");
        @Nullable String user = given(environment, "GAITKEEPER_DB_USER");
        Optional<External> external = Optional.empty();
        if (url != null) {
            if (!url.startsWith("jdbc:postgresql://")) {
                throw new LaunchProblem(
                        "GAITKEEPER_DB_URL must look like jdbc:postgresql://host:5432/database, not " + url + ".");
            }
            if (user == null) {
                throw new LaunchProblem("GAITKEEPER_DB_URL is set, so GAITKEEPER_DB_USER must be set too.");
            }
            external = Optional.of(
                    new External(url, new Login(user, environment.getOrDefault("GAITKEEPER_DB_PASSWORD", ""))));
        } else if (user != null || given(environment, "GAITKEEPER_DB_PASSWORD") != null) {
            throw new LaunchProblem(
                    "GAITKEEPER_DB_USER or _PASSWORD is set without GAITKEEPER_DB_URL; set the address too"
                            + " or remove them to use the embedded PostgreSQL.");
        }
        @Nullable String appUser = given(environment, "GAITKEEPER_DB_APP_USER");
        return new Options(
                port(environment.getOrDefault("GAITKEEPER_PORT", "8080")),
                home(environment.getOrDefault(
                        "GAITKEEPER_HOME", repository.resolve(".gaitkeeper").toString())),
                external,
                appUser == null
                        ? Optional.empty()
                        : Optional.of(new Login(appUser, environment.getOrDefault("GAITKEEPER_DB_APP_PASSWORD", ""))),
                external.isEmpty() || arguments.contains("--demo"));
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static int port(String text) {
        int port;
        try {
            port = Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new LaunchProblem("GAITKEEPER_PORT must be a number from 1 to 65535, not " + text + ".");
        }
        if (port < 1 || port > 65535) {
            throw new LaunchProblem("GAITKEEPER_PORT must be a number from 1 to 65535, not " + text + ".");
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new LaunchProblem(
                    "Port " + port + " is in use or not allowed; choose another with GAITKEEPER_PORT.", taken);
        }
    }

    private static Path home(String text) {
        Path home = Path.of(text).toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException refused) {
            throw new LaunchProblem("GAITKEEPER_HOME (" + home + ") is not a directory that can be made.", refused);
        }
        if (!Files.isWritable(home)) {
            throw new LaunchProblem("GAITKEEPER_HOME (" + home + ") cannot be written to.");
        }
        return home;
    }
}
