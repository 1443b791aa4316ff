package se.sammanhang.web.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistration;

/** A download that is forwarded to, as Vaadin's are, on a real server with a real connection. */
class CancelledDownloadTest {

    private static final Logger SERVER = Logger.getLogger("org.apache.catalina");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Tomcat tomcat = new Tomcat();

    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(line);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "forward", new Forwarding()).addMapping("/forward/*");
        Tomcat.addServlet(context, "download", new Endless()).addMapping("/download");
        Tomcat.addServlet(context, "fault", new Faulty()).addMapping("/fault");
        FilterDef filter = new FilterDef();
        filter.setFilterName("gone");
        filter.setFilter(new ReaderGone());
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("gone");
        everywhere.addURLPattern("/*");
        Arrays.stream(
                        Objects.requireNonNull(
                                        ReaderGone.class.getAnnotation(FilterRegistration.class))
                                .dispatcherTypes())
                .forEach(type -> everywhere.setDispatcher(type.name()));
        context.addFilterMap(everywhere);
        tomcat.start();
        tomcat.getConnector();
        SERVER.addHandler(handler);
    }

    @AfterEach
    void stop() throws Exception {
        SERVER.removeHandler(handler);
        tomcat.stop();
        tomcat.destroy();
    }

    private final class Forwarding extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            try {
                request.getRequestDispatcher(String.valueOf(request.getPathInfo()))
                        .forward(request, response);
            } finally {
                over.countDown();
            }
        }
    }

    /** Writes until nobody reads, and wraps what comes of it as frameworks do. */
    private static final class Endless extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            byte[] block = new byte[1 << 16];
            try {
                while (true) {
                    response.getOutputStream().write(block);
                    response.flushBuffer();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static final class Faulty extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("a real fault");
        }
    }

    private void ask(String path) throws IOException, InterruptedException {
        int port = tomcat.getConnector().getLocalPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(
                            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isNotNegative();
        }
        assertThat(over.await(20, SECONDS)).isTrue();
    }

    @Test
    void a_download_that_is_cancelled_is_no_error_of_the_server()
            throws IOException, InterruptedException {
        ask("/forward/download");
        assertThat(logged)
                .filteredOn(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                .extracting(LogRecord::getMessage)
                .isEmpty();
    }

    @Test
    void a_real_fault_behind_the_same_forward_is_logged() throws IOException, InterruptedException {
        ask("/forward/fault");
        assertThat(logged)
                .filteredOn(line -> line.getLevel().equals(Level.SEVERE))
                .extracting(LogRecord::getThrown)
                .isNotEmpty()
                .allMatch(fault -> String.valueOf(fault).contains("a real fault"));
    }
}
