package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.audit.chain.Anchor;
import org.gaitkeeper.audit.chain.AnchorFile;
import org.gaitkeeper.audit.chain.AnchorKey;
import org.gaitkeeper.audit.chain.Chain;
import org.gaitkeeper.audit.chain.Head;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.persistence.CurrentConnection;

/** The anchors of this installation: heads come from the database, lines go to a directory outside it. */
@Singleton
public class Anchors {

    private final CurrentConnection connection;
    private final Path directory;
    private final AnchorFile file;

    @Inject
    public Anchors(CurrentConnection connection, Settings settings) {
        this.connection = connection;
        this.directory = settings.home().resolve("anchors");
        this.file = new AnchorFile(AnchorFile.in(directory));
    }

    /**
     * Makes sure that there is a key to sign with.
     *
     * @throws IllegalStateException when there is none and none can be made; the message says why
     */
    public void prepare() {
        try {
            AnchorKey.ofDirectory(directory);
        } catch (IOException refused) {
            throw new IllegalStateException("The anchors of the trail cannot be kept in " + directory + ".", refused);
        }
    }

    /** Where every chain ends now. */
    @Transactional
    public List<Head> heads() throws SQLException {
        return Chain.heads(connection.get());
    }

    /** Signs these heads; they are on the disk when this returns. */
    public void write(List<Head> heads) throws IOException {
        file.append(heads, AnchorKey.ofDirectory(directory));
    }

    /** The anchors of one chain whose signatures hold, oldest first; empty when nothing was anchored yet. */
    public List<Anchor> of(UUID clinicId) throws IOException {
        Path anchors = AnchorFile.in(directory);
        return Files.exists(anchors)
                ? file.read(AnchorKey.publicKey(AnchorKey.publicFile(anchors)), clinicId::equals)
                        .of(clinicId)
                : List.of();
    }
}
