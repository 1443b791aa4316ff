package se.sammanhang.disclosure;

/** The texts of one language, by message id. */
@FunctionalInterface
public interface Wording {

    /**
     * The text, with {0}, {1} ... replaced.
     *
     * @throws java.util.MissingResourceException if the message id is unknown
     */
    String text(String key, Object... arguments);
}
