package se.sammanhang.application;

/** An account tried an act that its role does not include. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(Role role) {
        super("not permitted to an account with the role " + role);
    }
}
