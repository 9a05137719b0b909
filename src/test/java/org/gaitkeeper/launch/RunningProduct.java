package org.gaitkeeper.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gaitkeeper.launch.Database.Login;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The whole product, started once for all integration tests and journeys of one run: PostgreSQL in a container where Docker
 * answers, the embedded one elsewhere; Payara Micro with the packaged application; the demonstration clinics and people, no
 * patients. Each test makes the patients it needs.
 */
public final class RunningProduct implements AutoCloseable {

    public static final UUID HARBOUR = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final UUID MOORSIDE = UUID.fromString("01900000-0000-7000-8000-000000000002");
    public static final String ANNA = "anna.physio@harbour.example";
    public static final String OMAR = "omar.admin@harbour.example";
    public static final String ROSA = "rosa.desk@harbour.example";
    public static final String INES = "ines.audit@harbour.example";
    public static final String BEN = "ben.physio@moorside.example";
    public static final String ADA = "ada.admin@moorside.example";
    public static final String PASSWORD = Demonstration.PASSWORD;

    private static @Nullable RunningProduct running;

    private final Product product;
    private final Options options;
    private final URI address;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    private RunningProduct(Product product, Options options, URI address) {
        this.product = product;
        this.options = options;
        this.address = address;
    }

    /** The running product; the first caller waits for it to start. */
    public static synchronized RunningProduct get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** A product of a test's own, to be closed by it: whatever is done to it, the others do not notice. */
    public static RunningProduct another() {
        return start();
    }

    private static RunningProduct start() {
        Path repository = Path.of("").toAbsolutePath();
        Path home = repository.resolve("target/it");
        try {
            Files.createDirectories(home);
            Path fresh = Files.createTempDirectory(home, "home");
            Options options = new Options(freePort(), fresh, container(), Optional.empty(), false);
            Product product = new Product(options, repository);
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            product.prepareDatabase();
            URI address = product.startServer(javaOptions(repository), Duration.ofMinutes(5), () -> {});
            new Demonstration(product.database(), repository.resolve("ops/demo"), address).loadClinics();
            return new RunningProduct(product, options, address);
        } catch (IOException failed) {
            throw new LaunchProblem("The product could not be started for the tests.", failed);
        }
    }

    private static Optional<Options.External> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName("gaitkeeper");
        postgres.start();
        return Optional.of(new Options.External(
                postgres.getJdbcUrl().replaceAll("\\?.*$", ""),
                new Login(postgres.getUsername(), postgres.getPassword())));
    }

    private static List<String> javaOptions(Path repository) {
        List<String> options = new ArrayList<>(Run.QUICK_START);
        Path agent = repository.resolve("target/server/jacoco-agent.jar");
        if (Files.exists(agent)) {
            options.add("-javaagent:" + agent + "=destfile=" + repository.resolve("target/jacoco-server.exec")
                    + ",append=true,includes=org.gaitkeeper.*");
        }
        return options;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Where it answers, with a slash at the end. */
    public URI address() {
        return address;
    }

    /** The directory that holds its anchors, secrets and log. */
    public Path home() {
        return options.home();
    }

    /** A client of the JSON interface that acts for a person; signs in once. */
    public ApiClient as(String email) {
        return clients.computeIfAbsent(email, who -> ApiClient.signedIn(address, who, PASSWORD));
    }

    /** Lets everybody sign in anew, after a test that ended their tokens. */
    public void forgetClients() {
        clients.clear();
    }

    /** A client without a token. */
    public ApiClient asNobody() {
        return new ApiClient(address, "");
    }

    /** A connection as the application's role; the clinic is set for the whole connection, none when null. */
    public Connection connectAsApp(@Nullable UUID clinic) throws SQLException {
        Connection connection = connect(product.database().app());
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.clinic', ?, false)")) {
            set.setString(1, clinic == null ? "" : clinic.toString());
            set.execute();
        }
        return connection;
    }

    /** A connection as the administrator of the database, who sees and may do everything. */
    public Connection connectAsAdministrator() throws SQLException {
        return connect(product.database().administrator());
    }

    /** Changes one row of the database past the product, to make the time go by or to leave what a crash would leave. */
    public void administer(String change) {
        try (Connection connection = connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(change) != 1) {
                throw new IllegalStateException("Not one row: " + change);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(change, refused);
        }
    }

    /** The newest event of an action in the trail of the first clinic, as its auditor reads it. */
    public JsonNode newestEvent(String action) {
        return as(INES).get("api/audit?limit=1&action=" + action)
                .json()
                .path("items")
                .path(0);
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(product.database().url(), login.user(), login.password());
    }

    /** The address of the database for commands that are run beside the product. */
    public Database database() {
        return product.database();
    }

    /** Ends the server without warning and starts it again on the same data. */
    public synchronized void killAndRestartServer() {
        killServer();
        restartServer();
    }

    /** Ends the server as a power cut would; the data stay. */
    public synchronized void killServer() {
        product.server().kill();
    }

    /** Starts the server again on the same data and the same port. */
    public synchronized void restartServer() {
        product.startServer(javaOptions(Path.of("").toAbsolutePath()), Duration.ofMinutes(5), () -> {});
    }

    @Override
    public void close() {
        product.close();
    }
}
