package se.sammanhang.disclosure;

/**
 * How numbers of a figure were made, for those who ask: shown on demand. Texts are ready to show in
 * one language.
 *
 * @param name of the method
 * @param text what is computed, and what happens at the edge: few persons, ties, nobody
 * @param source author and year, and what gives the same in R
 */
public record MethodNote(String name, String text, String source) {}
