package org.gaitkeeper.audit.chain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The file of anchors: one line each, oldest first, every line carrying the digest of the line before, so that the file is
 * a chain itself. Lines are only ever added and are on the disk before {@link #append} returns.
 */
public final class AnchorFile {

    private static final String NAME = "anchors.jsonl";

    /** Longer than any line, in bytes. */
    private static final int MAX_LINE = 1_024;

    private final Path file;

    public AnchorFile(Path file) {
        this.file = file;
    }

    /** The file of anchors in a directory. */
    public static Path in(Path directory) {
        return directory.resolve(NAME);
    }

    /**
     * What a file of anchors says.
     *
     * @param anchors the wanted lines that the key signed, oldest first
     * @param damage the first line that is not as it was written, in words; null when there is none
     */
    public record Content(List<Anchor> anchors, @Nullable String damage) {

        /** The anchors of one chain, oldest first. */
        public List<Anchor> of(UUID clinicId) {
            return anchors.stream()
                    .filter(anchor -> anchor.clinicId().equals(clinicId))
                    .toList();
        }
    }

    /** Adds a signed line per head. Nodes that share the file take turns. */
    public synchronized void append(List<Head> heads, PrivateKey key) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            channel.lock();
            Sha256 previous = lastWhole(channel);
            StringBuilder lines = new StringBuilder();
            for (Head head : heads) {
                String line = Anchor.of(head, previous).line(key);
                lines.append(line).append('\n');
                previous = digest(line);
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Goes behind the last whole line and returns its digest. Half a line is what a power cut left of one that nobody
     * was told of; it is dropped.
     */
    private static Sha256 lastWhole(FileChannel channel) throws IOException {
        long start = Math.max(0, channel.size() - 2 * MAX_LINE);
        ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - start));
        while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
            // Read on until the buffer is full.
        }
        String text = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        channel.truncate(start + end + 1);
        channel.position(start + end + 1);
        return end < 0 ? Sha256.NONE : digest(text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
    }

    /**
     * Reads the file line by line and checks that each follows the one before, and the signatures of the chains that are
     * wanted. A line without an end is still being written and is left out.
     *
     * @param wanted the clinics whose anchors are asked for
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    public Content read(PublicKey key, Predicate<UUID> wanted) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        @Nullable String damage = null;
        Sha256 previous = Sha256.NONE;
        long number = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (Optional<String> line = line(bytes); line.isPresent(); line = line(bytes)) {
                number++;
                Optional<Anchor> anchor = Anchor.read(line.get());
                boolean asked = anchor.isEmpty() || wanted.test(anchor.get().clinicId());
                boolean signed = !asked || Anchor.signed(line.get(), key);
                if (damage == null) {
                    damage = damage(anchor, signed, previous, number);
                }
                if (asked && signed) {
                    anchor.ifPresent(anchors::add);
                }
                previous = digest(line.get());
            }
        }
        return new Content(List.copyOf(anchors), damage);
    }

    private static @Nullable String damage(Optional<Anchor> anchor, boolean signed, Sha256 previous, long number) {
        if (anchor.isEmpty() || !signed) {
            return "line " + number + " was not signed with the key of this installation";
        }
        return anchor.get().previous().equals(previous)
                ? null
                : "line " + number + " does not follow the line before it: lines were removed, added or moved";
    }

    private static Optional<String> line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(MAX_LINE);
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            line.write(next);
        }
        return Optional.empty();
    }

    private static Sha256 digest(String line) {
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
    }
}
