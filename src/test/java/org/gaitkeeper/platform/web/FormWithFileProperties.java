package org.gaitkeeper.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gaitkeeper.platform.problem.Problem;

class FormWithFileProperties {

    private static final String BOUNDARY = "----browser7MA4YWxk";
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", BOUNDARY));

    @Property
    void what_a_browser_sends_is_what_the_page_gets(@ForAll byte[] file, @ForAll("typed") String typed) {
        FormWithFile form = FormWithFile.read(FORM, body(file, typed));

        assertThat(form.bytes("file")).isEqualTo(file);
        assertThat(form.text("text")).isEqualTo(typed);
        assertThat(form.text("other")).isEmpty();
    }

    /** Whatever is sent, it is read or refused as malformed. */
    @Property
    void no_body_breaks_the_reader(@ForAll("bodies") String body) {
        try {
            assertThat(FormWithFile.read(FORM, body.getBytes(StandardCharsets.UTF_8))
                            .bytes("a"))
                    .isNotNull();
        } catch (Problem refused) {
            assertThat(refused.code().status()).isEqualTo(400);
        }
    }

    @Example
    void a_body_that_ends_too_early_or_names_no_boundary_is_refused() {
        byte[] whole = body(new byte[] {1, 2, 3}, "text");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);

        assertThatThrownBy(() -> FormWithFile.read(FORM, cut)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FormWithFile.read(MediaType.MULTIPART_FORM_DATA_TYPE, whole))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FormWithFile.read(FORM, new byte[0])).isInstanceOf(Problem.class);
    }

    @Provide
    static Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("aä;\"\r\n-=:").ofMaxLength(40);
    }

    @Provide
    static Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "--" + BOUNDARY, "\r\n", "\r\n\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static byte[] body(byte[] file, String typed) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + typed + "\r\n--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"patients.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
