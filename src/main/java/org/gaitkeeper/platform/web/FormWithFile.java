package org.gaitkeeper.platform.web;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, as browsers send it (multipart/form-data, RFC 7578). It is read from memory and once: the sign-in filter
 * has to see the token of the form before the page does, and what patients' files hold is never spooled into a directory.
 */
public final class FormWithFile {

    /** Largest body, in bytes: twice the largest file, so that one a bit too large is refused beside its field. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_PARTS = 20;
    private static final Pattern NAME =
            Pattern.compile("(?i)content-disposition:\\s*form-data;.*?\\bname=\"([^\"\r\n]*)\"");

    private final Map<String, byte[]> parts;

    private FormWithFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Whether a body is of this kind. */
    public static boolean is(@Nullable MediaType media) {
        return media != null && media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    /**
     * Reads a body.
     *
     * @throws Problem 400 when it is not as a browser sends it
     */
    public static FormWithFile read(MediaType media, byte[] body) {
        @Nullable String boundary = media.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw broken();
        }
        // One byte is one character here, so that places in the text are places in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = "\r\n--" + boundary;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = text.indexOf(mark);
        while (at >= 0 && !text.startsWith("--", at + mark.length())) {
            int head = at + mark.length();
            int content = text.indexOf("\r\n\r\n", head);
            int end = content < 0 ? -1 : text.indexOf(mark, content + 2);
            if (end < 0 || parts.size() == MOST_PARTS) {
                throw broken();
            }
            Matcher name = NAME.matcher(text.substring(head, content));
            if (!name.find()) {
                throw broken();
            }
            int begin = Math.min(content + 4, end);
            parts.putIfAbsent(name.group(1), Arrays.copyOfRange(body, begin - 2, end - 2));
            at = end;
        }
        if (at < 0) {
            throw broken();
        }
        return new FormWithFile(parts);
    }

    private static Problem broken() {
        return Problem.of(CommonProblem.MALFORMED_REQUEST, t("The form was not encoded as a browser does it."));
    }

    /** The bytes of a file; none when none was chosen. */
    public byte[] bytes(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    /** What was typed into a field; empty when it was not sent. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
