package se.sammanhang.web.seminar.group;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.seminar.group.HostSeminar;

/**
 * The cookie that ties a browser to its group: random, unreadable for scripts, bound to this host;
 * and a second one with nothing but the language that was chosen.
 */
@Component
class GroupCookie {

    private static final String LANGUAGE = "grupp-sprak";

    private final boolean encrypted;

    GroupCookie(BaseUrl base) {
        this.encrypted = base.isEncrypted();
    }

    private String name() {
        return encrypted ? "__Host-grupp" : "grupp";
    }

    String header(String value) {
        return header(name(), value, HostSeminar.CODE_LIFE);
    }

    String languageHeader(String language) {
        return header(LANGUAGE, language, HostSeminar.CODE_LIFE);
    }

    private String header(String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    Optional<String> read(HttpServletRequest request) {
        return read(request, name());
    }

    Optional<String> language(HttpServletRequest request) {
        return read(request, LANGUAGE);
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isBlank()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
