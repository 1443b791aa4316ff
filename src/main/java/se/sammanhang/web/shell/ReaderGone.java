package se.sammanhang.web.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Somebody closed the page before it was written: no fault of ours, and nobody is left to be told.
 * One quiet line in the log, before anything else makes an error of it. The line has no address,
 * since that of a respondent is a secret. It stands around each forward as well: Vaadin's pages and
 * downloads are forwarded to, and the server logs what comes out of a forward as an error of its
 * own before the request is through.
 */
@Component
@FilterRegistration(
        order = Ordered.HIGHEST_PRECEDENCE,
        dispatcherTypes = {
            DispatcherType.REQUEST,
            DispatcherType.FORWARD,
            DispatcherType.INCLUDE,
            DispatcherType.ASYNC,
            DispatcherType.ERROR
        })
class ReaderGone implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderGone.class);

    private static final int DEEPEST = 20;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
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
