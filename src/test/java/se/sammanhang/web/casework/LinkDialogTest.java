package se.sammanhang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.sammanhang.application.BaseUrl;

class LinkDialogTest {

    @Test
    void answering_here_and_now_tells_the_start_page_so() {
        String link = BaseUrl.parse("http://localhost:8080").personalLink("abc");
        assertThat(LinkDialog.hereAndNow(link)).isEqualTo("http://localhost:8080/s/abc?here");
    }
}
