package se.sammanhang.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    /**
     * Whether it came about because the reader closed the connection: as the server says it, never
     * by the words of the fault, for a lost database says the same.
     */
    static boolean isCauseOf(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ClientAbortException
                    || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** One line without a trace. */
    static void note(Throwable thrown) {
        LOG.debug("the reader left before the page was written: {}", thrown.toString());
    }
}
