package se.sammanhang.persistence.embedded;

/** The database cannot be used as things are; the message says in one line what to do about it. */
public final class DatabaseNotUsable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseNotUsable(String message) {
        super(message);
    }

    public DatabaseNotUsable(String message, Throwable cause) {
        super(message, cause);
    }
}
