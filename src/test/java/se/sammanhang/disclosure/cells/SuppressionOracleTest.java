package se.sammanhang.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Age band by gender of 111 real persons with all margins shown (HSAUR3::respiratory), against
 * exhaustive search with lpSolve in R 4.2.2 (oracles/sdc.R).
 */
class SuppressionOracleTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void secondary_cells_and_intervals_are_those_of_the_oracle(int minimum) throws IOException {
        JsonNode oracle = oracle();
        int[][] table = table(oracle);
        JsonNode optimal = oracle.get("threshold" + minimum).get("optimal");
        LinkedCells cells = Tables.linked(table);
        Rules rules = Rules.of(minimum);
        Protection decided =
                CellProtection.of(
                        cells, Tables.displays(table, 1_000_000, true), margins(table), rules);
        Set<String> hidden = new TreeSet<>();
        List<String> names = names(oracle);
        for (String id : decided.hidden().keySet()) {
            hidden.add(names.get(indexOf(table, id)));
        }
        assertThat(hidden).isEqualTo(new TreeSet<>(texts(optimal.get("intervals").get("cell"))));
        assertThat(hidden.size() - oracle.get("threshold" + minimum).get("n_primary").intValue())
                .isEqualTo(optimal.get("n_secondary").intValue());
        Set<Cell> known = new TreeSet<>(margins(table));
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                if (decided.shown().contains(Tables.cell(i, j).name())) {
                    known.add(Tables.cell(i, j));
                }
            }
        }
        JsonNode intervals = optimal.get("intervals");
        for (int k = 0; k < intervals.get("cell").size(); k++) {
            int place = names.indexOf(intervals.get("cell").get(k).stringValue());
            assertThat(
                            CellProtection.interval(
                                    cells,
                                    known,
                                    Tables.cell(place % table.length, place / table.length),
                                    rules))
                    .contains(
                            new CellProtection.Interval(
                                    intervals.get("low").get(k).intValue(),
                                    intervals.get("high").get(k).intValue()));
        }
    }

    @Test
    void hiding_only_the_small_cells_discloses_them_exactly() throws IOException {
        int[][] table = table(oracle());
        Set<Cell> known = new TreeSet<>(margins(table));
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                if (!Rules.of(5).isTooFew(table[i][j])) {
                    known.add(Tables.cell(i, j));
                }
            }
        }
        assertThat(CellProtection.concluded(Tables.linked(table), known, Rules.of(5)))
                .contains(Tables.cell(0, 1), Tables.cell(4, 1));
    }

    private static JsonNode oracle() throws IOException {
        Optional<Path> file =
                Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(folder -> folder.resolve("shared/oracles/sdc.expected.json"))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(file.isPresent(), "shared/oracles is not beside this checkout");
        return JsonMapper.builder().build().readTree(Files.readString(file.orElseThrow()));
    }

    private static int[][] table(JsonNode oracle) {
        JsonNode counts = oracle.get("table").get("counts");
        int[][] table = new int[counts.size()][2];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < 2; j++) {
                table[i][j] = counts.get(i).get(j).intValue();
            }
        }
        return table;
    }

    /** Column after column, as R counts. */
    private static List<String> names(JsonNode oracle) {
        List<String> names = new ArrayList<>();
        for (JsonNode column : oracle.get("table").get("cols")) {
            for (JsonNode row : oracle.get("table").get("rows")) {
                names.add(row.stringValue() + "|" + column.stringValue());
            }
        }
        return names;
    }

    private static int indexOf(int[][] table, String id) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                if (Tables.cell(i, j).name().equals(id)) {
                    return j * table.length + i;
                }
            }
        }
        throw new IllegalArgumentException("id: wanted a cell of the table, got " + id);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.stringValue()));
        return texts;
    }

    private static Set<Cell> margins(int[][] table) {
        Set<Cell> margins = new TreeSet<>();
        for (int i = -1; i < table.length; i++) {
            margins.add(Tables.cell(i, -1));
        }
        for (int j = -1; j < table[0].length; j++) {
            margins.add(Tables.cell(-1, j));
        }
        return margins;
    }
}
