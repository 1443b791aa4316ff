package se.sammanhang.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, as 64 hexadecimal digits. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String sha256(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    /** For bytes that come by and by. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
