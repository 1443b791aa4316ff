package se.sammanhang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.Language;

class LinkDialogTest {

    @Test
    void the_link_of_a_message_in_another_language_opens_in_that_language() {
        assertThat(LinkDialog.inLanguage("Tervetuloa: {0}", "https://a.se/s/x", new Language("fi")))
                .isEqualTo("Tervetuloa: https://a.se/s/x?lang=fi");
    }
}
