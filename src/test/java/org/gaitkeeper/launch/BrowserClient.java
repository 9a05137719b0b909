package org.gaitkeeper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.jspecify.annotations.Nullable;

/** A browser without scripts: keeps cookies, sends forms with their hidden fields, follows nothing by itself. */
public final class BrowserClient {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public BrowserClient(URI address) {
        this.address = address;
    }

    /** Another window with the same cookies. */
    public BrowserClient copy() {
        BrowserClient copy = new BrowserClient(address);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public Answer signIn(String email, String password) {
        return signInTowards(email, password, "");
    }

    /** Signs in by the page that leads on to {@code next}. */
    public Answer signInTowards(String email, String password, String next) {
        Answer page = get("/sign-in");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", email);
        fields.put("password", password);
        if (!next.isEmpty()) {
            fields.put("next", next);
        }
        return submit(page, "/sign-in", fields);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Sends a form with the token of the sign-in. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf());
        return postRaw(path, encoded(all), Map.of());
    }

    /** Sends the form that stands on a page: its hidden fields and what is typed. */
    public Answer submit(Answer page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        String html = page.text();
        int form = html.indexOf("action=\"" + action + "\"");
        String rest = form < 0 ? html : html.substring(form);
        int end = rest.indexOf("</form>");
        Matcher hidden = HIDDEN.matcher(end < 0 ? rest : rest.substring(0, end));
        while (hidden.find()) {
            fields.put(hidden.group(1), plain(hidden.group(2)));
        }
        fields.putAll(typed);
        return postRaw(action, encoded(fields), Map.of());
    }

    public Answer postRaw(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** Sends fields as a form by another method, as the scripts of a page do. */
    public Answer sendRaw(String method, String path, String body) {
        return send(method, path, body, Map.of());
    }

    /** Sends one answer of a draft as the script of its page does. */
    public Answer patch(String path, String version, Map<String, String> fields) {
        return send("PATCH", path, encoded(fields), Map.of("If-Match", version, "X-CSRF-Token", csrf()));
    }

    /** The token every form of this sign-in carries. */
    public String csrf() {
        Matcher token = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"")
                .matcher(get("/help").text());
        return token.find() ? token.group(1) : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private Answer send(String method, String path, @Nullable String form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        form == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            Map<String, String> all = new TreeMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Answer(answer.statusCode(), all, answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (pair.length() == equals + 1) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }
}
