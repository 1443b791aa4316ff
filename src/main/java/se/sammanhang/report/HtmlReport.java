package se.sammanhang.report;

import java.util.List;
import java.util.Optional;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Chapter;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.disclosure.Internal;
import se.sammanhang.disclosure.MethodNote;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ShownLimitations;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;

/** The readable report as one file: no scripts, nothing loaded from elsewhere. */
public final class HtmlReport {

    private static final String STYLE =
            """
            :root{color-scheme:light}
            body{font:17px/1.55 system-ui,"Segoe UI",Roboto,sans-serif;color:#1b1f24;background:#f5f6f8;margin:0}
            main,header{max-width:56rem;margin:0 auto;padding:1.5rem 1rem}
            h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem}
            h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem}
            article{background:#fff;border:1px solid #dde2e7;border-radius:12px;padding:1.25rem;margin:0 0 1.5rem}
            .phone{display:none}
            figure{margin:0}
            svg{width:100%;height:auto;display:block}
            .notes,.facts{color:#4b5560;font-size:.95rem}
            table{border-collapse:collapse;width:100%;font-size:.95rem;margin:.5rem 0}
            caption{text-align:left;font-weight:600;padding:.3rem 0}
            th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #dde2e7;vertical-align:top}
            summary{cursor:pointer;padding:.5rem 0;font-weight:600}
            .wide{overflow-x:auto;background:linear-gradient(to right,#fff 40%,#fff0) 0 0/2.5rem 100% no-repeat local,\
            linear-gradient(to left,#fff 40%,#fff0) 100% 0/2.5rem 100% no-repeat local,\
            linear-gradient(to right,#1b1f2466,#1b1f2400) 0 0/.9rem 100% no-repeat scroll,\
            linear-gradient(to left,#1b1f2466,#1b1f2400) 100% 0/.9rem 100% no-repeat scroll}
            .wide:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
            .sideways{display:none;color:#4b5560;font-size:.9rem;margin:.5rem 0 0}
            code{overflow-wrap:anywhere}
            section>h2{font-size:1.5rem;margin:2.5rem 0 .3rem}
            h3{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}
            .lead{max-width:44rem;margin:0 0 1rem;color:#2f3842}
            .contents ol{columns:2;padding-left:1.4rem;margin:.3rem 0 0}
            .contents li{break-inside:avoid;padding:.15rem 0}
            a{color:#0b4f8a}
            .languages{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.6rem 0 0}
            .languages a{display:inline-block;padding:.6rem 0;min-width:1.5rem}
            .languages a[aria-current]{color:#1b1f24;font-weight:600;text-decoration:none}
            .open caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .open td:nth-child(2){white-space:nowrap}
            .open.many td{white-space:nowrap}
            .open th[scope=row]{position:sticky;left:0;background:#fff}
            .methods dt{font-weight:600;margin-top:.6rem}
            .methods dd{margin:0}
            cite{font-style:normal;color:#4b5560;font-size:.9rem}
            .internal,.notice{background:#fdf0d5;border-radius:8px;padding:.6rem .9rem;font-weight:600}
            @media(max-width:640px){.sideways{display:block}.many td{white-space:nowrap}.wide th[scope=row]{max-width:38vw;overflow-wrap:break-word;hyphens:auto}.page{display:none}.phone{display:block}article{padding:1rem .6rem}.contents ol{columns:1}}
            @media print{.sideways{display:none}.wide{overflow:visible;background:none}body{background:#fff}article{break-inside:avoid;border:0}details>*{display:block}}
            """;

    /** Tables of so many columns scroll sideways on a phone instead of growing tall. */
    private static final int MANY_COLUMNS = 5;

    private final Wording words;
    private final Drawings drawings;
    private final StringBuilder html = new StringBuilder();

    HtmlReport(Wording words, Drawings drawings) {
        this.words = words;
        this.drawings = drawings;
    }

    /**
     * What the report says beside its figures.
     *
     * @param facts what is needed to repeat it: a name and a value each
     */
    public record Head(String title, List<Fact> facts) {
        public Head {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Something that is needed to repeat an evaluation, for example the fingerprint of the plan.
     */
    public record Fact(String name, String value) {}

    /** The report in one language. */
    public static String write(
            Disclosed disclosed,
            ShownLimitations limitations,
            Head head,
            Language language,
            Wording words) {
        return new HtmlReport(words, new Drawings(figures(disclosed, language)))
                .page(disclosed, limitations, head, language);
    }

    /** What there is to draw in a language. */
    static List<Figure> figures(Disclosed disclosed, Language language) {
        return disclosed.figures().stream()
                .filter(figure -> figure.language().equals(language))
                .toList();
    }

    String page(Disclosed disclosed, ShownLimitations limitations, Head head, Language language) {
        begin(head.title(), language);
        switch (disclosed) {
            case Internal _ -> html.append(tag("p", "internal", words.text("report.internal")));
            case Release release ->
                    html.append(tag("p", "facts", words.text("report.released", release.policy())));
        }
        html.append("</header>\n<main>\n");
        switch (disclosed) {
            case Internal internal -> chapters(internal.in(language));
            case Release release -> {
                release.figures().stream()
                        .filter(figure -> figure.language().equals(language))
                        .forEach(figure -> figure(figure, "h2"));
                limitations(limitations);
            }
        }
        facts(head);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Up to the title that everybody sees. */
    private void begin(String title, Language language) {
        html.append("<!doctype html>\n<html lang=\"")
                .append(language.code())
                .append("\" dir=\"")
                .append(language.direction())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", title);
    }

    /**
     * A release as everybody reads it.
     *
     * @param figures in one language, as they were stored
     * @param notice what everybody has to know first
     * @param line said below the title
     * @param about how those it tells of are protected
     */
    String published(
            List<Figure> figures,
            Head head,
            Optional<String> notice,
            String line,
            PublicReport.Offer offer,
            String about) {
        begin(head.title(), offer.present());
        notice.ifPresent(said -> html.append(tag("p", "notice", said)));
        html.append(tag("p", "facts", line));
        languages(offer);
        html.append("</header>\n<main>\n");
        figures.forEach(figure -> figure(figure, "h2"));
        html.append("<article>\n");
        element("h2", words.text("report.public.about"));
        element("p", about);
        element("p", words.text("report.method"));
        facts(head.facts());
        return html.append("</article>\n</main>\n</body>\n</html>\n").toString();
    }

    private void languages(PublicReport.Offer offer) {
        html.append("<nav class=\"languages\" aria-label=\"")
                .append(escape(words.text("respond.languages")))
                .append("\">\n");
        for (Language language : offer.all()) {
            html.append(
                            "<a href=\"?lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\""
                                    .formatted(language))
                    .append(language.equals(offer.present()) ? " aria-current=\"true\"" : "")
                    .append('>')
                    .append(escape(language.ownName()))
                    .append("</a>\n");
        }
        html.append("</nav>\n");
    }

    /** A table of contents, then every chapter with its figures. */
    private void chapters(List<Chapter> chapters) {
        html.append("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
                .append(escape(words.text("report.contents")))
                .append("</h2>\n<ol>\n");
        for (Chapter chapter : chapters) {
            html.append("<li><a href=\"#")
                    .append(chapter.name().code())
                    .append("\">")
                    .append(escape(chapter.title()))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n</nav>\n");
        int number = 0;
        for (Chapter chapter : chapters) {
            number++;
            html.append("<section id=\"")
                    .append(chapter.name().code())
                    .append("\" data-chapter=\"")
                    .append(chapter.name().code())
                    .append("\">\n");
            element("h2", number + ". " + chapter.title());
            html.append(tag("p", "lead", chapter.lead()));
            chapter.figures().forEach(figure -> figure(figure, "h3"));
            html.append("</section>\n");
        }
    }

    private void figure(Figure figure, String heading) {
        html.append("<article data-figure=\"").append(escape(figure.id())).append("\">\n");
        element(heading, figure.title());
        figure.sentences().forEach(sentence -> element("p", sentence));
        if (figure.hasPicture()) {
            html.append("<figure>\n<div class=\"page\">")
                    .append(inline(drawings.svg(figure, ChartSize.PAGE)))
                    .append("</div>\n<div class=\"phone\">")
                    .append(inline(drawings.svg(figure, ChartSize.PHONE)))
                    .append("</div>\n</figure>\n<details>\n");
            element("summary", words.text("report.table"));
            table(figure.table(), "wide");
            html.append("</details>\n");
        } else {
            html.append(tag("p", "notes", figure.subtitle()));
            if (!figure.table().lines().isEmpty()) {
                // the heading above says the same as the caption: that is for those who only hear
                table(figure.table(), "wide open");
            }
        }
        figure.notes().forEach(note -> html.append(tag("p", "notes", note)));
        methods(figure.methods());
        html.append("</article>\n");
    }

    private void methods(List<MethodNote> methods) {
        if (methods.isEmpty()) {
            return;
        }
        html.append("<details class=\"methods\">\n");
        element("summary", words.text("report.methods"));
        html.append("<dl>\n");
        for (MethodNote method : methods) {
            element("dt", method.name());
            html.append("<dd>").append(escape(method.text())).append("<br><cite>");
            html.append(escape(method.source())).append("</cite></dd>\n");
        }
        html.append("</dl>\n</details>\n");
    }

    private static String inline(String svg) {
        return svg.substring(svg.indexOf("<svg"));
    }

    /** In a frame that scrolls sideways, also by keyboard, and on a phone says that it does. */
    private void table(FigureTable table, String frame) {
        boolean many = table.headers().size() >= MANY_COLUMNS;
        if (many) {
            html.append(tag("p", "sideways", words.text("report.sideways")));
        }
        html.append("<div class=\"")
                .append(frame)
                .append(many ? " many" : "")
                .append("\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(escape(table.caption()))
                .append("\"><table>\n");
        element("caption", table.caption());
        html.append("<thead><tr>");
        table.headers()
                .forEach(
                        header ->
                                html.append("<th scope=\"col\">")
                                        .append(escape(header))
                                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (FigureTable.Line line : table.lines()) {
            html.append("<tr><th scope=\"row\">").append(escape(line.header())).append("</th>");
            for (FigureTable.Cell cell : line.cells()) {
                html.append("<td");
                cell.n().ifPresent(n -> html.append(" data-n=\"").append(n).append('"'));
                cell.base().ifPresent(n -> html.append(" data-base=\"").append(n).append('"'));
                html.append('>').append(escape(cell.text())).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void limitations(ShownLimitations limitations) {
        if (!limitations.sentences().isEmpty()) {
            html.append("<article>\n");
            element("h2", words.text("report.limitations"));
            html.append("<ul>\n");
            limitations.sentences().forEach(sentence -> element("li", sentence));
            html.append("</ul>\n</article>\n");
        }
    }

    private void facts(Head head) {
        html.append("<article>\n");
        element("h2", words.text("report.repeat"));
        facts(head.facts());
        element("p", words.text("report.method"));
        html.append("</article>\n");
    }

    private void facts(List<Fact> facts) {
        html.append("<dl class=\"facts\">\n");
        for (Fact fact : facts) {
            element("dt", fact.name());
            html.append("<dd><code>").append(escape(fact.value())).append("</code></dd>\n");
        }
        html.append("</dl>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escape(text));
        html.append("</").append(name).append(">\n");
    }

    private static String tag(String name, String style, String text) {
        return "<%s class=\"%s\">%s</%s>\n".formatted(name, style, escape(text), name);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
