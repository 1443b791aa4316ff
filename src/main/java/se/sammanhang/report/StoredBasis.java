package se.sammanhang.report;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sammanhang.disclosure.ReleaseHistory.Basis;
import se.sammanhang.disclosure.cells.Cell;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release rests on, as JSON.
 *
 * @param version of the release
 * @param versions of each figure
 */
record StoredBasis(int version, Map<String, Integer> versions, List<StoredCell> cells) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param known whether a reader of the release knows it; else it was hidden
     * @param shown whether it was shown or known from before
     * @param tokens 8 bytes each, in Base64
     */
    record StoredCell(
            String base, List<String> parts, boolean known, boolean shown, String tokens) {}

    static String write(Basis basis) {
        return JSON.writeValueAsString(
                new StoredBasis(
                        basis.version(),
                        basis.versions(),
                        Stream.concat(
                                        cells(basis, basis.tokens(), true),
                                        cells(basis, basis.hidden(), false))
                                .toList()));
    }

    private static Stream<StoredCell> cells(
            Basis basis, Map<Cell, Set<Long>> cells, boolean known) {
        return cells.entrySet().stream()
                .map(
                        one ->
                                new StoredCell(
                                        one.getKey().base(),
                                        one.getKey().parts(),
                                        known,
                                        known && basis.shown().contains(one.getKey()),
                                        text(one.getValue())));
    }

    static Basis read(String written) {
        StoredBasis stored = JSON.readValue(written, StoredBasis.class);
        Set<Cell> shown = new TreeSet<>();
        Map<Cell, Set<Long>> tokens = new TreeMap<>();
        Map<Cell, Set<Long>> hidden = new TreeMap<>();
        for (StoredCell one : stored.cells()) {
            Cell cell = new Cell(one.base(), one.parts());
            (one.known() ? tokens : hidden).put(cell, tokens(one.tokens()));
            if (one.shown()) {
                shown.add(cell);
            }
        }
        return new Basis(stored.version(), stored.versions(), shown, tokens, hidden);
    }

    private static String text(Set<Long> tokens) {
        ByteBuffer bytes = ByteBuffer.allocate(tokens.size() * Long.BYTES);
        new TreeSet<>(tokens).forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Set<Long> tokens(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        Set<Long> tokens = new TreeSet<>();
        while (bytes.hasRemaining()) {
            tokens.add(bytes.getLong());
        }
        return tokens;
    }
}
