package se.sammanhang.web.shell;

import static se.sammanhang.web.shell.PlainPage.escape;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in as a plain page: the session id changes between two page loads and never in the middle of
 * Vaadin's own traffic, which would lose its place.
 */
@RestController
class LoginPage {

    private static final int LONGEST_WAIT_SHOWN = 60;

    @GetMapping(value = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        PlainPage.protect(response);
        Locale locale = LanguageChoice.of(request.getCookies());
        if (language != null) {
            locale = LanguageChoice.parse(language).orElse(locale);
            response.addCookie(LanguageChoice.cookie(locale));
        }
        Texts texts = Texts.in(locale);
        return PlainPage.html(
                texts,
                texts.get("login.title"),
                message(texts, request) + form(texts, csrf) + languages(locale, texts));
    }

    private static String message(Texts texts, HttpServletRequest request) {
        if (request.getParameter("refused") != null) {
            return notice("alert", "fault", texts.get("login.refused"));
        }
        String wait = request.getParameter("wait");
        if (wait != null) {
            return notice("alert", "fault", texts.get("login.wait", minutes(wait)));
        }
        if (request.getParameter("out") != null) {
            return notice("status", "done", texts.get("login.out"));
        }
        return "";
    }

    private static int minutes(String text) {
        return text.matches("[1-9]\\d?")
                ? Math.min(Integer.parseInt(text), LONGEST_WAIT_SHOWN)
                : LONGEST_WAIT_SHOWN;
    }

    private static String notice(String role, String kind, String text) {
        return "<p class=\"notice %s\" role=\"%s\">%s</p>\n".formatted(kind, role, escape(text));
    }

    private static String form(Texts texts, CsrfToken csrf) {
        return """
        <form method="post" action="/login/session" class="plain-form">
        <input type="hidden" name="%s" value="%s">
        <label for="username">%s</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none"
         spellcheck="false" required autofocus>
        <label for="password">%s</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit">%s</button>
        </form>
        <p class="muted">%s</p>
        """
                .formatted(
                        escape(csrf.getParameterName()),
                        escape(csrf.getToken()),
                        escape(texts.get("login.name")),
                        escape(texts.get("login.password")),
                        escape(texts.get("login.submit")),
                        escape(texts.get("login.help")));
    }

    private static String languages(Locale chosen, Texts texts) {
        String links =
                Texts.LANGUAGES.stream()
                        .map(
                                locale ->
                                        "<a href=\"/login?lang=%1$s\" lang=\"%1$s\"%2$s>%3$s</a>"
                                                .formatted(
                                                        locale.getLanguage(),
                                                        locale.equals(chosen)
                                                                ? " aria-current=\"true\""
                                                                : "",
                                                        escape(PlainPage.ownName(locale))))
                        .collect(Collectors.joining("\n"));
        return "<nav class=\"plain-languages\" aria-label=\"%s\">%s</nav>"
                .formatted(escape(texts.get("shell.language")), links);
    }
}
