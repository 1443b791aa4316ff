package se.sammanhang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.instrument.Language;

class LinkDialogTest {

    @Test
    void the_link_of_a_message_in_another_language_opens_in_that_language() {
        assertThat(LinkDialog.inLanguage("Tervetuloa: {0}", "https://a.se/s/x", new Language("fi")))
                .isEqualTo("Tervetuloa: https://a.se/s/x?lang=fi");
    }

    @Test
    void answering_here_and_now_tells_the_start_page_so() {
        String link = BaseUrl.parse("http://localhost:8080").personalLink("abc");
        assertThat(LinkDialog.hereAndNow(link)).isEqualTo("http://localhost:8080/s/abc?here");
    }
}
