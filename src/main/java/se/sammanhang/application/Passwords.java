package se.sammanhang.application;

/** Hashes passwords, slowly on purpose. */
public interface Passwords {

    /** An encoded hash with its parameters and salt. */
    String hash(String password);

    boolean matches(String password, String hash);
}
