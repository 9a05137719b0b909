package org.gaitkeeper.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaitkeeper.platform.json.Json;

/** {@code ops/token EMAIL}: signs a program in at the running product and prints the token, alone on standard output. */
public final class Token {

    private Token() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            if (arguments.length != 1) {
                throw new LaunchProblem("Say for whom: ops/token EMAIL");
            }
            System.out.println(of(arguments[0]));
        } catch (LaunchProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static String of(String email) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port() + "/api/tokens");
        String password = System.getenv().getOrDefault("GAITKEEPER_PASSWORD", Demonstration.PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(Map.of("email", email, "password", password))))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = Json.MAPPER.readTree(answer.body());
            if (answer.statusCode() != 201) {
                throw new LaunchProblem(body.path("detail").asText("No token was given."));
            }
            return body.path("token").asText();
        } catch (IOException unreachable) {
            throw new LaunchProblem(
                    "Gaitkeeper does not answer at " + address + ". Start it with ops/run.", unreachable);
        }
    }

    /** The port of the running instance, as it has written it down, else the one in the settings. */
    private static String port() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault(
                "GAITKEEPER_HOME",
                Path.of(System.getProperty("gaitkeeper.repository", "."))
                        .resolve(".gaitkeeper")
                        .toString());
        Properties state = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(home, "run.properties"))) {
            state.load(in);
        } catch (IOException notRunningHere) {
            state.clear();
        }
        return environment.getOrDefault("GAITKEEPER_PORT", state.getProperty("port", "8080"));
    }
}
