package se.sammanhang.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret from which each role's password follows (HMAC-SHA256 of the role's name). 256
 * random bits in a file that only its owner reads, or given from outside.
 */
record DatabaseSecret(String value) {

    private static final int RANDOM_BYTES = 32;
    private static final int SHORTEST = 32;

    DatabaseSecret {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "SAMMANHANG_DB_SECRET: wanted at least " + SHORTEST + " characters, got fewer");
        }
    }

    /** The secret in this folder, made on the first start. */
    static DatabaseSecret in(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve("database-secret");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path unfinished = folder.resolve("database-secret.unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
            Files.move(unfinished, file);
        }
        return new DatabaseSecret(Files.readString(file).strip());
    }

    String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DatabaseSecret";
    }
}
