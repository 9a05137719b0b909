package org.gaitkeeper.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PartsProperties {

    @Property(tries = 50)
    void the_parts_make_the_file_in_whatever_pieces_it_was_written(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 1_500_000) Integer> pieces, @ForAll long seed)
            throws IOException, NoSuchAlgorithmException {
        List<byte[]> kept = new ArrayList<>();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Parts parts = new Parts((number, content) -> {
            assertThat(number).isEqualTo(kept.size());
            kept.add(content);
        });
        Random random = new Random(seed);
        for (int length : pieces) {
            byte[] piece = new byte[length];
            random.nextBytes(piece);
            written.write(piece);
            parts.write(piece);
        }
        parts.close();

        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : kept) {
            assertThat(part.length).isBetween(1, Parts.PART);
            joined.write(part);
        }
        assertThat(joined.toByteArray()).isEqualTo(written.toByteArray());
        assertThat(parts.bytes()).isEqualTo(written.size());
        assertThat(parts.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(written.toByteArray())));
    }
}
