package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies at and behind the seams of the blocks that a file is cut into. */
class CsvRowsTest {

    /** With two bytes of line end a block ends with a row: a few blocks of rows. */
    private static final int MANY = 5 * CsvLines.BLOCK / 16 + 7;

    @Test
    void nothing_has_no_row() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void every_row_comes_once_in_order_with_its_line_wherever_the_blocks_end(String lineEnd)
            throws IOException {
        for (int more = 0; more < 4; more++) {
            List<String> rows = rows("x".repeat(more) + many(1, MANY, lineEnd));
            assertThat(rows.getFirst()).isEqualTo("1: " + "x".repeat(more) + "0000001|abcdef");
            assertThat(rows.subList(1, rows.size())).isEqualTo(numbered(2, MANY, 0));
        }
    }

    @Test
    void a_carriage_return_that_ends_a_block_belongs_to_the_line_feed_of_the_next()
            throws IOException {
        String text = "x" + many(1, MANY, "\r\n");
        assertThat(text.charAt(CsvLines.BLOCK - 1)).isEqualTo('\r');
        assertThat(rows(text)).hasSize(MANY).endsWith(row(MANY, MANY));
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        String text = many(1, MANY, "\n");
        assertThat(rows(text.substring(0, text.length() - 1))).isEqualTo(numbered(1, MANY, 0));
    }

    @Test
    void empty_lines_are_no_rows_but_are_counted() throws IOException {
        String text = many(1, MANY, "\n") + "\n\r\n" + many(MANY + 1, 2 * MANY, "\n") + "\n\n";
        List<String> expected = numbered(1, MANY, 0);
        expected.addAll(numbered(MANY + 1, 2 * MANY, 2));
        assertThat(rows(text)).isEqualTo(expected);
    }

    @Test
    void a_line_end_in_quotation_marks_is_part_of_a_field_in_whichever_block_it_stands()
            throws IOException {
        for (int first : new int[] {1, 5, CsvLines.BLOCK / 16, CsvLines.BLOCK / 16 + 1, MANY}) {
            String text =
                    many(1, first, "\n")
                            + "\"a\n;\r\n\"\"b\";c\n"
                            + many(first + 1, first + MANY, "\n");
            List<String> expected = numbered(1, first, 0);
            expected.add((first + 1) + ": a\n;\r\n\"b|c");
            expected.addAll(numbered(first + 1, first + MANY, 3));
            assertThat(rows(text)).isEqualTo(expected);
        }
    }

    @Test
    void a_carriage_return_alone_ends_a_line_too() throws IOException {
        String text = many(1, MANY, "\n") + many(MANY + 1, 2 * MANY, "\r");
        assertThat(rows(text)).isEqualTo(numbered(1, 2 * MANY, 0));
    }

    @Test
    void a_row_may_be_longer_than_a_block() throws IOException {
        String much = "å".repeat(CsvLines.BLOCK);
        assertThat(rows(many(1, 3, "\n") + much + ";1\n" + many(4, MANY, "\n")))
                .hasSize(MANY + 1)
                .contains("4: " + much + "|1")
                .endsWith(row(MANY, MANY + 1));
    }

    @Test
    void letters_of_several_bytes_are_not_cut() throws IOException {
        String text = "1;åäöé€😀\n".repeat(CsvLines.BLOCK / 8);
        assertThat(rows(text))
                .hasSize(CsvLines.BLOCK / 8)
                .allMatch(row -> row.endsWith(": 1|åäöé€😀"));
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_in_any_block() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(many(1, MANY, "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.write(many(1, MANY, "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> rows(bytes.toByteArray()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(CharacterCodingException.class);
    }

    @Test
    void a_quotation_that_never_ends_is_refused_in_a_later_block_too() {
        assertThatThrownBy(() -> rows(many(1, MANY, "\n") + "\"" + "y".repeat(17 << 20)))
                .isInstanceOf(CsvParseException.class);
    }

    private static List<String> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(byte[] text) throws IOException {
        List<String> rows = new ArrayList<>();
        new CsvRows(
                        ';',
                        StandardCharsets.UTF_8,
                        row -> {
                            StringBuilder said = new StringBuilder(row.line() + ": ");
                            for (int i = 0; i < row.fieldCount(); i++) {
                                said.append(i == 0 ? "" : "|").append(row.field(i));
                            }
                            rows.add(said.toString());
                        })
                .read(new ByteArrayInputStream(text));
        return rows;
    }

    private static String many(int first, int last, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (int number = first; number <= last; number++) {
            text.append("%07d;abcdef".formatted(number)).append(lineEnd);
        }
        return text.toString();
    }

    private static List<String> numbered(int first, int last, int linesMore) {
        List<String> rows = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            rows.add(row(number, number + linesMore));
        }
        return rows;
    }

    private static String row(int number, int line) {
        return "%d: %07d|abcdef".formatted(line, number);
    }
}
