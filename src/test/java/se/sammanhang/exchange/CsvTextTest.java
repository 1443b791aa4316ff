package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-x", "@cmd", "\tx", "\rx"})
    void a_text_that_a_spreadsheet_would_run_is_disarmed(String text) {
        assertThat(CsvText.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void numbers_are_left_alone() {
        CsvText csv = new CsvText();
        csv.number(-91).number(-0.5).number(58.5).number(60.0).empty();
        csv.endRow();
        assertThat(csv.written()).isEqualTo("-91,-0.5,58.5,60,\n");
    }

    @Test
    void separators_quotes_and_line_breaks_are_quoted() {
        CsvText csv = new CsvText();
        csv.text("a,b").text("say \"hi\"").text("two\nlines").text("åäö");
        csv.endRow();
        assertThat(csv.written()).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",åäö\n");
    }
}
