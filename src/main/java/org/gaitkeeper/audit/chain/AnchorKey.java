package org.gaitkeeper.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key pair of the anchors, as two PEM files: the private one readable by its owner alone, the public one
 * beside it for whoever verifies.
 */
public final class AnchorKey {

    private static final String PRIVATE = "anchor-key.pem";
    private static final String PUBLIC = "anchor-key.pub.pem";

    private AnchorKey() {}

    /** Where the public key lies: beside the file of anchors. */
    public static Path publicFile(Path anchors) {
        return anchors.toAbsolutePath().resolveSibling(PUBLIC);
    }

    /**
     * The private key of a directory, made together with its public key when there is none yet.
     *
     * @throws IllegalStateException when there are anchors but not the key that signed them, or the key is not readable
     */
    public static PrivateKey ofDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(PRIVATE);
        if (!Files.exists(file)) {
            if (Files.exists(AnchorFile.in(directory))) {
                throw new IllegalStateException(
                        "There are anchors in " + directory + " but not the key that signed them: put " + PRIVATE
                                + " back, or move the whole directory away to begin anew.");
            }
            create(directory, file);
        }
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(file)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalStateException(file + " is not an Ed25519 private key.", notAKey);
        }
    }

    /**
     * Reads a public key.
     *
     * @throws IllegalStateException when the file is not one
     */
    public static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(pem(file)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalStateException(file + " is not an Ed25519 public key.", notAKey);
        }
    }

    /** The private key gets its name last: where it is, the public one is too, and a start cut short begins anew. */
    private static void create(Path directory, Path file) throws IOException {
        KeyPair pair = pair();
        Path fresh = Files.createTempFile(directory, "anchor-key", ".new", ownerAlone());
        Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                directory.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, file);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519.", impossible);
        }
    }

    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                + "-----\n";
    }

    private static byte[] pem(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
