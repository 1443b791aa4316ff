package se.sammanhang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import se.sammanhang.application.BaseUrl;

/**
 * Lets a request with an effect through only from our own pages.
 *
 * <p>{@code Sec-Fetch-Site} decides where the browser sends it. Browsers that do not (Safari before
 * 16.4) are judged by {@code Origin}; "null" is accepted from them, for that is what {@code
 * no-referrer} makes of their own forms. The link's token is still needed, and it is never sent
 * along by itself.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_EFFECT = Set.of("GET", "HEAD", "OPTIONS");

    private final BaseUrl base;

    SameOriginFilter(BaseUrl base) {
        this.base = base;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITHOUT_EFFECT.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || origin.equals("null")
                || origin.equals(base.address().toString())
                || origin.equals(asAddressed(request));
    }

    /** Behind no proxy, and on another port than the configured one, the host asked for is ours. */
    private static String asAddressed(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
