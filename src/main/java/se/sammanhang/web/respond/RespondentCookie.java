package se.sammanhang.web.respond;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.BaseUrl;

/**
 * The cookie that ties a browser to a response: random, unreadable for scripts, bound to this host.
 */
@Component
class RespondentCookie {

    private final HostCookie cookie;

    RespondentCookie(BaseUrl base) {
        this.cookie = HostCookie.ofSecret("svar", base.isEncrypted(), AnswerSurvey.COOKIE_LIFE);
    }

    String header(String value) {
        return cookie.header(value);
    }

    /** Takes the cookie out of the browser. */
    String forgotten() {
        return new HostCookie(cookie.name(), cookie.encrypted(), Duration.ZERO).header("");
    }

    Optional<String> read(Cookie @Nullable [] cookies) {
        return cookie.read(cookies);
    }
}
