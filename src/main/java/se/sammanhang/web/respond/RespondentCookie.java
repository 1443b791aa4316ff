package se.sammanhang.web.respond;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.BaseUrl;

/**
 * The cookie that ties a browser to a response: random, unreadable for scripts, bound to this host.
 */
@Component
class RespondentCookie {

    private final boolean encrypted;

    RespondentCookie(BaseUrl base) {
        this.encrypted = base.isEncrypted();
    }

    /** {@code __Host-} makes the browser itself insist on Secure, this host and path /. */
    String name() {
        return encrypted ? "__Host-svar" : "svar";
    }

    String header(String value) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax")
                .path("/")
                .maxAge(AnswerSurvey.COOKIE_LIFE)
                .build()
                .toString();
    }

    Optional<String> read(Cookie @Nullable [] cookies) {
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name()) && !cookie.getValue().isBlank()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
