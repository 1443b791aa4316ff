package se.sammanhang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import se.sammanhang.application.BaseUrl;

/**
 * Lets a request with an effect through only from our own pages.
 *
 * <p>{@code Sec-Fetch-Site} decides where the browser sends it. Browsers that do not (Safari before
 * 16.4) are judged by {@code Origin}. On the start page none and "null" are accepted from them, for
 * that is what {@code no-referrer} makes of their own forms: the link's token is still needed
 * there, and it is never sent along by itself. Where a cookie is all that is needed, {@code Origin}
 * or {@code Referer} has to be ours.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_EFFECT = Set.of("GET", "HEAD", "OPTIONS");

    /** Pages whose address holds the link's token. */
    private static final String BY_TOKEN = "/s/";

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]+");

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
        boolean told = origin != null && !origin.equals("null");
        if (request.getRequestURI().startsWith(BY_TOKEN)) {
            return !told || isOurs(origin, request);
        }
        String referer = request.getHeader("Referer");
        return told
                ? isOurs(origin, request)
                : referer != null && isOurs(originOf(referer), request);
    }

    private boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        return base.address().toString().equals(origin) || asAddressed(request).equals(origin);
    }

    private static @Nullable String originOf(String address) {
        Matcher origin = ORIGIN.matcher(address);
        return origin.lookingAt() ? origin.group() : null;
    }

    /** Behind no proxy, and on another port than the configured one, the host asked for is ours. */
    private static String asAddressed(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
