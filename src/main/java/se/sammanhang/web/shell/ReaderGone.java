package se.sammanhang.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody closed the page before it was written: no fault of ours, and nobody is left to be told.
 * One quiet line in the log, before anything else makes an error of it. The line has no address,
 * since that of a respondent is a secret.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReaderGone extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderGone.class);

    /** What the operating system says of a connection that the other side closed. */
    private static final Set<String> CLOSED =
            Set.of("broken pipe", "connection reset", "connection reset by peer");

    private static final int DEEPEST = 20;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (!isCauseOf(thrown)) {
                throw thrown;
            }
            note(thrown);
        }
    }

    /** Whether it came about because the reader closed the connection. */
    static boolean isCauseOf(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ClientAbortException
                    || cause instanceof AsyncRequestNotUsableException
                    || (cause instanceof IOException && saysClosed(cause.getMessage()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean saysClosed(@Nullable String message) {
        return message != null && CLOSED.contains(message.toLowerCase(Locale.ROOT));
    }

    /** One line without a trace. */
    static void note(Throwable thrown) {
        LOG.debug("the reader left before the page was written: {}", thrown.toString());
    }
}
