package se.sammanhang.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.StoredRelease.StoredFigure;

/**
 * The readable report of a release that is public, in one file without scripts. It holds what was
 * stored and nothing of who worked on it: no name, no account, no step before the last.
 */
public final class PublicReport {

    /** Nothing runs and nothing is loaded; the style sheet is in the file. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private PublicReport() {}

    /**
     * What stands above the figures.
     *
     * @param title name of the project
     * @param synthetic whether it tells of invented people
     * @param sha256 fingerprint of the release as it was stored
     */
    public record Heading(
            String title,
            int version,
            LocalDate frozenOn,
            LocalDate publicOn,
            boolean synthetic,
            String sha256) {}

    /**
     * Languages of the page.
     *
     * @param present the one it is in
     */
    record Offer(List<Language> all, Language present) {}

    /** In a language that the release was frozen in. */
    public static String html(StoredRelease release, Heading heading, Language language) {
        Wording words = BundleWording.of(language);
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.toLocale());
        List<StoredFigure> stored = release.in(language.toLocale());
        return new HtmlReport(words, Drawings.stored(stored))
                .published(
                        stored.stream().map(StoredFigure::figure).toList(),
                        new HtmlReport.Head(
                                heading.title(),
                                List.of(
                                        new HtmlReport.Fact(
                                                words.text("report.public.fingerprint"),
                                                heading.sha256()),
                                        new HtmlReport.Fact(
                                                words.text("report.policy"), release.policy()))),
                        Optional.of(words.text("shell.synthetic")).filter(_ -> heading.synthetic()),
                        words.text(
                                "report.public.version",
                                heading.version(),
                                days.format(heading.frozenOn()),
                                days.format(heading.publicOn())),
                        new Offer(BundleWording.LANGUAGES, language),
                        words.text("report.public.protected"));
    }
}
