package se.sammanhang.web.shell;

import static se.sammanhang.web.shell.PlainPage.escape;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is shown when a plain request fails: one calm sentence and an id that is in the log too. */
@RestController
class PlainErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorPage.class);
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request, HttpServletResponse response) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : NOT_FOUND;
        String id = IncidentId.fresh();
        if (status >= SERVER_FAULT) {
            LOG.error(
                    "{} at {}",
                    id,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        String accept = request.getHeader("Accept");
        if (accept == null || !accept.contains("html")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("status", status, "id", id));
        }
        PlainPage.protect(response);
        Texts texts = Texts.in(LanguageChoice.of(request.getCookies()));
        String title = texts.get(status < SERVER_FAULT ? "notFound.title" : "fault.title");
        String text = texts.get(status < SERVER_FAULT ? "notFound.text" : "fault.text");
        return ResponseEntity.status(status)
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(
                        PlainPage.html(
                                texts,
                                title,
                                "<p>%s</p><p class=\"muted\">%s</p><p><a href=\"/\">%s</a></p>"
                                        .formatted(
                                                escape(text),
                                                escape(texts.get("fault.id", id)),
                                                escape(texts.get("notFound.back")))));
    }
}
