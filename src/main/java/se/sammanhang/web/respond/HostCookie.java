package se.sammanhang.web.respond;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that scripts cannot read and that goes to this host alone.
 *
 * @param encrypted whether the installation is reached by https, and the cookie by nothing else
 */
public record HostCookie(String name, boolean encrypted, Duration life) {

    /**
     * One that ties a browser to what it may do. {@code __Host-} makes the browser itself insist on
     * Secure, this host and path /.
     */
    public static HostCookie ofSecret(String name, boolean encrypted, Duration life) {
        return new HostCookie(encrypted ? "__Host-" + name : name, encrypted, life);
    }

    /** What the browser is to keep. */
    public String header(String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /** What the browser has kept; blank is nothing. */
    public Optional<String> read(Cookie @Nullable [] cookies) {
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
