package org.gaitkeeper.platform.web.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet or the script of the product: several source files sent as one, put together by plain concatenation.
 *
 * @param text the whole of it, to be sent as UTF-8
 * @param version the first twelve hexadecimal digits of the SHA-256 of the text
 */
public record Bundle(String text, String version) {

    /** Layers in their order; the first file fixes the order for the browser. */
    public static final List<String> STYLE = List.of(
            "reset.css",
            "tokens.css",
            "elements.css",
            "layout.css",
            "components.css",
            "assessment.css",
            "knowledge.css",
            "print.css");

    /** Reads one source file; null when there is none of that name. */
    @FunctionalInterface
    public interface Files {
        /** Opens the file, which the caller closes; fails when it cannot be read. */
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /** Style sheets follow one another as they are. */
    public static Bundle style(Files files, List<String> names) throws IOException {
        return join(files, names, "", "\n");
    }

    /**
     * Scripts are modules that neither import nor export and speak to each other by events of the document, so each can
     * stand in a block of its own: what it declares stays inside.
     */
    public static Bundle script(Files files, List<String> names) throws IOException {
        return join(files, names, "{\n", "}\n");
    }

    private static Bundle join(Files files, List<String> names, String before, String after) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            try (InputStream file = files.open(name)) {
                if (file == null) {
                    throw new IOException("Missing source file " + name);
                }
                all.write(before.getBytes(StandardCharsets.UTF_8));
                file.transferTo(all);
                all.write(after.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = all.toByteArray();
        return new Bundle(all.toString(StandardCharsets.UTF_8), digest(bytes).substring(0, 12));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
