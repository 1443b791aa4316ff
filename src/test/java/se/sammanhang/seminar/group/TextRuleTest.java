package se.sammanhang.seminar.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.seminar.group.TextRule.Problem;

class TextRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t", "\u0000\u0007"})
    void nothing_but_blanks_is_nothing(String text) {
        assertThat(TextRule.NOTE.problem(text)).contains(Problem.MISSING);
        assertThat(TextRule.GROUP_NAME.problem(text)).isEmpty();
    }

    @Test
    void exactly_as_long_as_may_be_is_kept_and_one_more_is_not() {
        assertThat(TextRule.NOTE.problem("å".repeat(300))).isEmpty();
        assertThat(TextRule.NOTE.problem("å".repeat(301))).contains(Problem.TOO_LONG);
        assertThat(TextRule.NOTE.problem("  " + "a".repeat(300) + "\r\n")).isEmpty();
    }

    @Test
    void a_line_break_counts_one_whatever_the_browser_sends() {
        assertThat(TextRule.tidy(" one\r\ntwo\rthree\u0000 ")).isEqualTo("one\ntwo\nthree");
        assertThat(TextRule.NOTE.problem("a\r\n".repeat(150) + "b")).contains(Problem.TOO_LONG);
        assertThat(TextRule.NOTE.problem("a\r\n".repeat(149) + "bb")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring 070-123 45 67",
                "0701234567",
                "+45 12 34 56 78",
                "+46701234567",
                "990101-1234",
                "199901011234",
                "19990101-1234",
                "010190-1234 har det svårt",
                "skriv till anna@example.org"
            })
    void numbers_of_persons_and_phones_and_mail_are_refused(String text) {
        assertThat(TextRule.NOTE.problem(text)).contains(Problem.IDENTIFYING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 av 38 (63 %)",
                "Från 2026-01-15 till 2026-06-15",
                "Budget 1 500 000 kr",
                "2026/2027",
                "@kommunen",
                "kl. 08.30-16.00, vecka 12-14",
                "0-3 månader, 3-6 månader"
            })
    void dates_money_and_shares_are_not_taken_for_them(String text) {
        assertThat(TextRule.NOTE.problem(text)).isEmpty();
    }
}
