package se.sammanhang.application;

import org.jspecify.annotations.Nullable;

/**
 * A backup or a restore that must not be done as things are. The message says why and what to do;
 * nothing was changed.
 */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
