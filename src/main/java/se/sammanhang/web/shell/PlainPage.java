package se.sammanhang.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A page of plain HTML around one card: sign-in and errors. Works without scripts. */
final class PlainPage {

    /** Nothing but our own style sheet and our own form. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PlainPage() {}

    static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * @param body HTML, already escaped
     */
    static String html(Texts texts, String title, String body) {
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s – Sammanhang</title>
        <link rel="icon" href="/frontend/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/frontend/staff.css">
        <link rel="stylesheet" href="/frontend/plain.css">
        </head>
        <body class="plain">
        <main class="plain-card">
        <p class="brand"><span class="brand-mark" aria-hidden="true"></span>Sammanhang</p>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(texts.language(), escape(title), escape(title), body);
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    static String ownName(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
