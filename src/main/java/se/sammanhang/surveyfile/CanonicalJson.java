package se.sammanhang.surveyfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON that is the same text for the same content: keys sorted, no white space. */
final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * @param value maps with text keys, lists, texts, whole numbers, true and false
     */
    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, content) -> sorted.put(String.valueOf(key), content));
                yield sorted.entrySet().stream()
                        .map(entry -> quote(entry.getKey()) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            case List<?> list ->
                    list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case String text -> quote(text);
            case Integer number -> number.toString();
            case Boolean flag -> flag.toString();
            default ->
                    throw new IllegalArgumentException(
                            "value: wanted map, list, text, whole number or flag, got "
                                    + value.getClass());
        };
    }

    /** SHA-256 of the UTF-8 bytes, 64 hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
