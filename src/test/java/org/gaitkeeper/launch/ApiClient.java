package org.gaitkeeper.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.gaitkeeper.platform.json.Json;

/** A program at the JSON interface of the running product. */
public final class ApiClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String token;

    ApiClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    static ApiClient signedIn(URI address, String email, String password) {
        Answer answer = new ApiClient(address, "").post("api/tokens", Map.of("email", email, "password", password));
        if (answer.status() != 201) {
            throw new IllegalStateException("No token for " + email + ": " + answer.text());
        }
        return new ApiClient(address, answer.json().path("token").asText());
    }

    /** The bearer token; empty for nobody. */
    public String token() {
        return token;
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        /** The stable code of a problem; empty when there is none. */
        public String code() {
            return json().path("code").asText("");
        }

        /** The version in the ETag header. */
        public String etag() {
            return headers.getOrDefault("etag", "");
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Json.bytes(body), Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, Json.bytes(body), headers);
    }

    public Answer put(String path, Object body, String ifMatch) {
        return send("PUT", path, Json.bytes(body), Map.of("If-Match", ifMatch));
    }

    public Answer patch(String path, Object body, String ifMatch) {
        return send("PATCH", path, Json.bytes(body), Map.of("If-Match", ifMatch));
    }

    /** Any request; the body goes as JSON unless the headers say otherwise, none when it is null. */
    public Answer send(
            String method, String path, byte @org.jspecify.annotations.Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> first = new java.util.TreeMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> first.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            return new Answer(answer.statusCode(), first, answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
