package org.gaitkeeper.platform.csv;

import static org.gaitkeeper.platform.words.Words.t;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;

/**
 * The text of a file. Only UTF-8 is taken: the bytes of an older encoding look like those of several others, and a name read
 * in the wrong one would be stored misspelt without anybody noticing.
 */
public final class CsvText {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Name of the field that problems of a whole file carry. */
    public static final String FIELD = "file";

    private CsvText() {}

    /**
     * Reads the bytes of a file; a byte order mark is not part of the text.
     *
     * @throws Problem 400 when there is nothing, more than {@value #MOST_BYTES} bytes, another encoding than UTF-8, or a
     *     character that cannot be stored
     */
    public static String of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw refused(t("Choose a smaller file: at most {0} MB are taken. Split it into several.", 2));
        }
        String text = decoded(bytes);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw refused(t("There is nothing in this file. Choose another one, or paste its lines."));
        }
        requireStorable(plain);
        return plain;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            throw refused(
                    t(
                            "This file is not in UTF-8, so names with accents would be misread. Save it again as \"CSV UTF-8\", or paste its lines instead."));
        }
    }

    private static void requireStorable(String text) {
        if (Text.storable(text)) {
            return;
        }
        int line = 1;
        for (String one : text.split("\\R", -1)) {
            if (!Text.storable(one)) {
                throw refused(t(
                        "Line {0} holds a character that cannot be stored, such as NUL. Is this a CSV file? A spreadsheet must be saved as CSV first.",
                        line));
            }
            line++;
        }
    }

    static Problem refused(String message) {
        return Problem.field(FIELD, message);
    }
}
