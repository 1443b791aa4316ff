package se.sammanhang.instrument;

/**
 * An instrument or a round with everything it refers to, as text that can be stored and compared.
 * The same name and version with another fingerprint is a fault of the survey files.
 *
 * @param name instrument id or round code
 * @param sha256 fingerprint of {@code json}, 64 hexadecimal digits
 * @param json canonical JSON: sorted keys, no white space, UTF-8
 */
public record ResolvedDefinition(String name, String version, String sha256, String json) {}
