package se.sammanhang.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ReaderGoneTest {

    @Test
    void a_closed_connection_is_known_however_deep_it_lies() {
        assertThat(ReaderGone.isCauseOf(new ClientAbortException())).isTrue();
        assertThat(ReaderGone.isCauseOf(new AsyncRequestNotUsableException("gone"))).isTrue();
        assertThat(
                        ReaderGone.isCauseOf(
                                new ServletException(
                                        new UncheckedIOException(
                                                new ClientAbortException("Broken pipe")))))
                .isTrue();
    }

    @Test
    void a_lost_database_is_no_reader_who_left() {
        assertThat(
                        ReaderGone.isCauseOf(
                                new IllegalStateException(
                                        new SQLException(
                                                "I/O error",
                                                new SocketException("Connection reset")))))
                .isFalse();
    }

    @Test
    void other_faults_stay_faults() {
        assertThat(ReaderGone.isCauseOf(null)).isFalse();
        assertThat(ReaderGone.isCauseOf(new IOException("No space left on device"))).isFalse();
        assertThat(ReaderGone.isCauseOf(new IOException((String) null))).isFalse();
        assertThat(ReaderGone.isCauseOf(new IllegalStateException("Broken pipe"))).isFalse();
    }

    @Test
    void whoever_leaves_is_one_quiet_line_without_trace_or_address() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ReaderGone.class);
        Level before = logger.getLevel();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
        try {
            assertThatCode(() -> filter(new ClientAbortException(new IOException("Broken pipe"))))
                    .doesNotThrowAnyException();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        assertThat(lines.list)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
                            assertThat(line.getThrowableProxy()).isNull();
                            assertThat(line.getFormattedMessage()).doesNotContain("secret");
                        });
    }

    @Test
    void another_fault_goes_on_to_the_error_page() {
        assertThatThrownBy(() -> filter(new IOException("disk")))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    private static void filter(IOException thrown) throws ServletException, IOException {
        new ReaderGone()
                .doFilter(
                        new MockHttpServletRequest("GET", "/s/secret"),
                        new MockHttpServletResponse(),
                        (_, _) -> {
                            throw thrown;
                        });
    }
}
