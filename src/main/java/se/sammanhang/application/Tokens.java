package se.sammanhang.application;

/** Source of unguessable tokens: 160 random bits each, in letters and digits. */
@FunctionalInterface
public interface Tokens {
    String next();
}
