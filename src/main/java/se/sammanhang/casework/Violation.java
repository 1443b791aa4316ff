package se.sammanhang.casework;

/**
 * Something that has to be put right before staff input can be stored.
 *
 * @param field name of the field on the form
 * @param messageKey key of the sentence that says what to do
 */
public record Violation(String field, String messageKey) {}
