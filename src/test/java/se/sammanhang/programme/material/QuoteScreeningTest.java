package se.sammanhang.programme.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.material.QuoteScreening.Kind;

class QuoteScreeningTest {

    private static final List<String> PLACES = List.of("Norra", "Östra Sjön");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jag är 23 och bor kvar hemma.|AGE|Jag är 23",
                "I was 17 years old then.|AGE|17 years",
                "En 23-åring som jag.|AGE|23-åring",
                "Jeg er 19 og glad.|AGE|Jeg er 19",
                "Ring mig på 070-123 45 67.|PHONE|070-123 45 67",
                "Mitt nummer är 20010203-1234.|PERSONAL_NUMBER|20010203-1234",
                "Skriv till mig@exempel.se.|ADDRESS|mig@exempel.se.",
                "Alla i Norra vet.|PLACE|Norra",
                "Det är bättre i Östra Sjöns skola.|PLACE|Östra Sjöns",
                "Vi bor i Storby kommun.|PLACE|Storby kommun",
                "Min coach Kim var snäll.|NAME|Kim",
                "Jag har adhd och trivs.|DIAGNOSIS|adhd",
                "Since my autism diagnosis it is better.|DIAGNOSIS|autism",
                "Efter min psykos blev det lugnt.|DIAGNOSIS|psykos",
            })
    void each_kind_of_detail_is_found_with_the_words_as_they_stand(
            String words, Kind kind, String found) {
        assertThat(QuoteScreening.of(words, PLACES))
                .containsExactly(new QuoteScreening.Detail(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rutiner, uppmuntran, stöd, snälla ord.",
                "Det var bra. Jag kom tillbaka! Varför? Ingen skyndade på.",
                "I said that I'd come on Monday, and I did.",
                "Jag fick hjälp med Försäkringskassan och ett CV.",
                "Hun sagde: Du kan godt.",
                "Vi var 12 i gruppen i 3 månader.",
            })
    void words_that_tell_nobody_are_let_through(String words) {
        assertThat(QuoteScreening.of(words, PLACES)).isEmpty();
    }

    @Test
    void several_details_are_told_at_once() {
        assertThat(QuoteScreening.of("Jag är 23 år, heter Kim och bor i Norra.", PLACES))
                .extracting(QuoteScreening.Detail::kind)
                .containsExactlyInAnyOrder(Kind.AGE, Kind.NAME, Kind.PLACE);
    }

    @Test
    void without_consent_nothing_goes_out() {
        assertThat(quote("Det var bra.", false, true, Optional.empty()).mayGoOut(PLACES)).isFalse();
        assertThat(quote("Det var bra.", true, false, Optional.empty()).mayGoOut(PLACES)).isTrue();
    }

    @Test
    void a_reviewer_may_find_a_name_harmless_but_never_a_telephone_number() {
        assertThat(quote("Min coach Kim.", true, false, Optional.empty()).mayGoOut(PLACES))
                .isFalse();
        assertThat(quote("Min coach Kim.", true, true, Optional.empty()).mayGoOut(PLACES)).isTrue();
        assertThat(quote("Ring 070-123 45 67.", true, true, Optional.empty()).mayGoOut(PLACES))
                .isFalse();
    }

    @Test
    void a_band_of_four_years_is_narrow_and_one_of_five_is_not() {
        assertThat(quote("Bra.", true, false, Optional.of(new Quote.Ages(20, 23))).details(PLACES))
                .extracting(QuoteScreening.Detail::kind)
                .containsExactly(Kind.NARROW_AGES);
        assertThat(quote("Bra.", true, false, Optional.of(new Quote.Ages(20, 24))).details(PLACES))
                .isEmpty();
    }

    @Test
    void a_band_has_its_ends_in_order_and_in_range() {
        assertThatThrownBy(() -> new Quote.Ages(24, 18)).hasMessageContaining("24-18");
        assertThatThrownBy(() -> new Quote.Ages(12, 18)).hasMessageContaining("13-99");
        assertThat(new Quote.Ages(18, 18).isNarrow()).isTrue();
    }

    private static Quote quote(
            String words, boolean consent, boolean reviewed, Optional<Quote.Ages> ages) {
        return new Quote(
                LocalisedText.swedish(words),
                "tema",
                Quote.Role.PARTICIPANT,
                ages,
                consent,
                reviewed,
                Optional.empty());
    }
}
