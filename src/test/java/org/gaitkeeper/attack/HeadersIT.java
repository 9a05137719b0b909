package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({
        "GET, sign-in, 200",
        "GET, '', 303",
        "GET, nowhere, 404",
        "GET, patients/not-an-id, 404",
        "GET, api/me, 401",
        "GET, api/nowhere, 404",
        "DELETE, sign-in, 405",
        "GET, assets/gaitkeeper.css, 200",
        "GET, assets/gaitkeeper.js, 200",
        "GET, webjars/htmx.org/2.0.10/dist/htmx.min.js, 200",
        "GET, webjars/nothing.js, 404",
        "GET, health/ready, 200",
        "GET, openapi, 200"
    })
    void every_answer_carries_the_security_headers(String method, String path, int status) {
        ApiClient.Answer answer = PRODUCT.asNobody().send(method, path, null, Map.of());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKey("x-request-id")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.headers().get("content-security-policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(answer.text()).doesNotContain("Payara", "org.glassfish", "Exception", "\tat ");
    }

    @Test
    void what_is_not_a_file_is_never_stored_by_a_browser() {
        assertThat(PRODUCT.asNobody().get("sign-in").headers()).containsEntry("cache-control", "no-store");
        assertThat(PRODUCT.as(RunningProduct.ANNA).get("api/me").headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void nothing_can_be_smuggled_behind_a_request_framed_in_two_ways() throws IOException {
        String answer = raw("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .containsOnlyOnce("HTTP/1.1 ")
                .contains("Connection: close");
    }

    @Test
    void what_is_sent_is_not_sent_back() throws IOException {
        assertThat(raw("TRACE /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: s3cr3t\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("s3cr3t");
    }

    @Test
    void a_page_takes_forms_and_nothing_else() {
        assertThat(PRODUCT.asNobody().send("POST", "sign-in", null, Map.of()).status())
                .isEqualTo(415);
        assertThat(PRODUCT.asNobody()
                        .send(
                                "POST",
                                "sign-in",
                                new byte[0],
                                Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(403);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(PRODUCT.address().getHost(), PRODUCT.address().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
