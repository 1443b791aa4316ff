package se.sammanhang.web.shell;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language somebody chose for the staff pages, remembered in the browser. Swedish until then.
 */
final class LanguageChoice {

    private static final String COOKIE = "sammanhang-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private LanguageChoice() {}

    static Locale of(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> parse(value).stream())
                .findFirst()
                .orElse(Texts.SWEDISH);
    }

    static Optional<Locale> parse(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(tag))
                .findFirst();
    }

    static Cookie cookie(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
