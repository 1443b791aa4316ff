package se.sammanhang.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.sammanhang.application.BaseUrl;

class SameOriginFilterTest {

    private static final String OURS = "https://svar.example";
    private final SameOriginFilter filter = new SameOriginFilter(BaseUrl.parse(OURS));

    @Test
    void a_modern_browser_says_itself_where_a_post_comes_from() throws Exception {
        assertThat(post("/enkel", "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(post("/enkel", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post("/enkel", "Sec-Fetch-Site", "same-site", "Origin", OURS)).isEqualTo(403);
    }

    @Test
    void an_older_one_is_judged_by_origin_and_a_cookie_needs_one() throws Exception {
        assertThat(post("/enkel", "Origin", OURS)).isEqualTo(200);
        assertThat(post("/enkel", "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post("/enkel", "Origin", "null")).isEqualTo(403);
        assertThat(post("/enkel")).isEqualTo(403);
        assertThat(post("/enkel", "Referer", OURS + "/enkel?steg=K1")).isEqualTo(200);
        assertThat(post("/enkel", "Referer", OURS + ".evil.example/")).isEqualTo(403);
        assertThat(post("/enkel", "Origin", "null", "Referer", OURS + "/enkel")).isEqualTo(200);
    }

    @Test
    void a_link_with_its_token_may_come_without_an_origin() throws Exception {
        assertThat(post("/s/token", "Origin", "null")).isEqualTo(200);
        assertThat(post("/s/token")).isEqualTo(200);
        assertThat(post("/s/token", "Origin", "https://evil.example")).isEqualTo(403);
    }

    @Test
    void reading_is_free() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/enkel");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(status(request)).isEqualTo(200);
    }

    private int post(String path, String... headers) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.addHeader("Host", "internal:8080");
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        return status(request);
    }

    private int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
