package se.sammanhang.web.published;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.release.PublicReleaseStore.PublicRelease;
import se.sammanhang.application.release.ReadPublicReport;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.PublicReport;
import se.sammanhang.web.respond.Markup;
import se.sammanhang.web.respond.PlainPages;
import se.sammanhang.web.respond.Texts;

/**
 * The newest public report of a project. Whether there is no such project or nothing of it is
 * public, the answer is the same page.
 */
@RestController
class PublicReportController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** May be kept, and is asked for anew each time: it can be taken back at any moment. */
    private static final String ASK_EACH_TIME = "public, no-cache";

    private final ReadPublicReport reports;
    private final RenderedReports rendered;
    private final PlainPages plain;

    PublicReportController(ReadPublicReport reports, RenderedReports rendered, PlainPages plain) {
        this.reports = reports;
        this.rendered = rendered;
        this.plain = plain;
    }

    @GetMapping({"/rapport", "/rapport/{project}"})
    ResponseEntity<String> report(
            @PathVariable(name = "project", required = false) @Nullable String project,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request) {
        Language language = language(lang, request);
        return Optional.ofNullable(project)
                .flatMap(reports::newest)
                .flatMap(found -> page(project, found, language))
                .orElseGet(() -> nothing(language));
    }

    private Optional<ResponseEntity<String>> page(
            @Nullable String project, PublicRelease found, Language language) {
        return Optional.ofNullable(project)
                .flatMap(id -> rendered.of(found, language, () -> reports.content(id, found)))
                .map(
                        page ->
                                ResponseEntity.ok()
                                        .contentType(HTML)
                                        .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                                        .header(
                                                "Content-Security-Policy",
                                                PublicReport.CONTENT_SECURITY_POLICY)
                                        .eTag(page.fingerprint())
                                        .body(page.html()));
    }

    private ResponseEntity<String> nothing(Language language) {
        Texts texts = Texts.in(language);
        ResponseEntity<String> page =
                plain.page(
                        HttpStatus.NOT_FOUND,
                        texts,
                        texts.get("report.public.none.heading"),
                        new PlainPages.Frame(
                                new LinkedHashSet<>(BundleWording.LANGUAGES),
                                "?lang=",
                                List.of(),
                                List.of(),
                                Markup.tag("footer")
                                        .attribute("class", "respond-help")
                                        .add(Markup.tag("p", texts.get("report.public.none.who")))),
                        List.of(
                                Markup.tag("h1", texts.get("report.public.none.heading")),
                                Markup.tag("p", texts.get("report.public.none.text"))));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.getBody());
    }

    /** The language in the address, else the first of the browser's that reports are in. */
    private static Language language(@Nullable String asked, HttpServletRequest request) {
        Stream<String> wanted =
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? Stream.empty()
                        : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(Stream.ofNullable(asked), wanted)
                .flatMap(
                        code ->
                                BundleWording.LANGUAGES.stream()
                                        .filter(known -> known.code().equals(code)))
                .findFirst()
                .orElse(Language.SWEDISH);
    }
}
