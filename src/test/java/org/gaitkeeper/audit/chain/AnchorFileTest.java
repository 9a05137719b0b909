package org.gaitkeeper.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {

    @TempDir
    Path directory;

    private static final UUID OTHER = new UUID(5, 5);

    @Test
    void lines_are_signed_and_follow_each_other() throws IOException {
        append(head(Samples.CLINIC, 3), head(OTHER, 9));
        append(head(Samples.CLINIC, 5));

        AnchorFile.Content content = read();

        assertThat(content.damage()).isNull();
        assertThat(content.anchors()).extracting(Anchor::seq).containsExactly(3L, 9L, 5L);
        assertThat(content.of(Samples.CLINIC)).extracting(Anchor::count).containsExactly(3L, 5L);
        assertThat(content.anchors().get(0).previous()).isEqualTo(Sha256.NONE);
        assertThat(lines()).allMatch(line -> line.startsWith("{\"clinic\":\"") && line.endsWith("\"}"));
    }

    @Test
    void only_the_chains_asked_for_are_given() throws IOException {
        append(head(Samples.CLINIC, 3), head(OTHER, 9));

        AnchorFile.Content content = file().read(key(), OTHER::equals);

        assertThat(content.damage()).isNull();
        assertThat(content.anchors()).extracting(Anchor::clinicId).containsExactly(OTHER);
    }

    @Test
    void a_changed_line_is_named_and_not_believed() throws IOException {
        append(head(Samples.CLINIC, 3), head(Samples.CLINIC, 4), head(Samples.CLINIC, 5));
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("\"seq\":4", "\"seq\":7"));
        write(lines);

        assertThat(read().damage()).isEqualTo("line 2 was not signed with the key of this installation");
        assertThat(read().anchors()).extracting(Anchor::seq).containsExactly(3L, 5L);
    }

    @Test
    void a_line_that_says_nothing_we_know_is_named() throws IOException {
        append(head(Samples.CLINIC, 3));
        String line = lines().get(0);
        for (String bad : List.of("", "{}", line.replace("Z\"", "99Z\""), line.replace("2026-08", "2026-18"))) {
            write(List.of(bad));
            assertThat(read().damage()).as(bad).startsWith("line 1 was not signed");
            assertThat(read().anchors()).isEmpty();
        }
    }

    @Test
    void a_removed_line_is_named() throws IOException {
        append(head(Samples.CLINIC, 3), head(Samples.CLINIC, 4), head(Samples.CLINIC, 5));
        List<String> lines = lines();
        lines.remove(1);
        write(lines);

        assertThat(read().damage()).startsWith("line 2 does not follow the line before it");
    }

    @Test
    void a_line_signed_with_another_key_is_named() throws IOException {
        append(head(Samples.CLINIC, 3));
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        AnchorKey.ofDirectory(elsewhere);

        AnchorFile.Content content =
                file().read(AnchorKey.publicKey(AnchorKey.publicFile(AnchorFile.in(elsewhere))), clinic -> true);

        assertThat(content.damage()).startsWith("line 1 was not signed");
        assertThat(content.anchors()).isEmpty();
    }

    @Test
    void half_a_line_left_by_a_power_cut_is_left_out_and_overwritten() throws IOException {
        append(head(Samples.CLINIC, 3));
        Files.writeString(AnchorFile.in(directory), "{\"clinic\":\"0190", StandardOpenOption.APPEND);

        assertThat(read().damage()).isNull();
        append(head(Samples.CLINIC, 4));

        assertThat(read().damage()).isNull();
        assertThat(read().anchors()).extracting(Anchor::seq).containsExactly(3L, 4L);
    }

    @Test
    void a_long_file_is_continued_at_its_end() throws IOException {
        for (int seq = 1; seq <= 20; seq++) {
            append(head(Samples.CLINIC, seq));
        }

        assertThat(read().damage()).isNull();
        assertThat(read().anchors()).hasSize(20);
    }

    @Test
    void the_private_key_is_for_its_owner_alone() throws IOException {
        AnchorKey.ofDirectory(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("anchor-key.pem"))))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("anchor-key.pub.pem")).content().startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void anchors_without_the_key_that_signed_them_stop_the_start() throws IOException {
        append(head(Samples.CLINIC, 3));
        Files.delete(directory.resolve("anchor-key.pem"));

        assertThatThrownBy(() -> AnchorKey.ofDirectory(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the key that signed them");
    }

    @Test
    void files_that_are_no_keys_are_refused() throws IOException {
        Files.writeString(directory.resolve("anchor-key.pem"), "nonsense");

        assertThatThrownBy(() -> AnchorKey.ofDirectory(directory))
                .hasMessageContaining("is not an Ed25519 private key");
        assertThatThrownBy(() -> AnchorKey.publicKey(directory.resolve("anchor-key.pem")))
                .hasMessageContaining("is not an Ed25519 public key");
        assertThatThrownBy(() -> file().read(key(), clinic -> true)).isInstanceOf(NoSuchFileException.class);
    }

    private AnchorFile file() {
        return new AnchorFile(AnchorFile.in(directory));
    }

    private java.security.PublicKey key() throws IOException {
        return AnchorKey.publicKey(AnchorKey.publicFile(AnchorFile.in(directory)));
    }

    private AnchorFile.Content read() throws IOException {
        return file().read(key(), clinic -> true);
    }

    private void append(Head... heads) throws IOException {
        file().append(List.of(heads), AnchorKey.ofDirectory(directory));
    }

    private static Head head(UUID clinic, long seq) {
        return new Head(clinic, seq, Sha256.of(new byte[] {(byte) seq}), Samples.NOON);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(AnchorFile.in(directory)));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(AnchorFile.in(directory), String.join("\n", lines) + "\n");
    }
}
