package se.sammanhang.web.seminar;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.seminar.Slide;

/** One slide as markup: the same texts and numbers as in the files. */
final class SlideElement {

    private static final String SVG = "image/svg+xml";

    private final Slide slide;
    private final String footer;
    private final String counter;
    private final UnaryOperator<String> words;

    SlideElement(Slide slide, String footer, String counter, UnaryOperator<String> words) {
        this.slide = slide;
        this.footer = footer;
        this.counter = counter;
        this.words = words;
    }

    Element element() {
        Element heading =
                tag("h2", "slide-title", slide.title())
                        .setAttribute("id", "title-" + slide.id())
                        .setAttribute("tabindex", "-1");
        Element base = tag("p", "slide-base", slide.base().text());
        slide.base().n().ifPresent(n -> base.setAttribute("data-n", String.valueOf(n)));
        slide.base().of().ifPresent(n -> base.setAttribute("data-base", String.valueOf(n)));
        Element section =
                new Element("section")
                        .setAttribute("class", "slide")
                        .setAttribute("data-slide", slide.id())
                        .setAttribute("data-part", slide.part().code())
                        .setAttribute("data-counter", counter)
                        .setAttribute("aria-labelledby", "title-" + slide.id());
        section.appendChild(
                tag("p", "slide-kicker", slide.part().number() + ". " + slide.kicker()),
                heading,
                base,
                body());
        if (!slide.reading().isEmpty()) {
            section.appendChild(tag("p", "slide-reading", slide.reading()));
        }
        section.appendChild(tag("p", "slide-footer", footer), notes());
        return section;
    }

    private Element notes() {
        Element notes = new Element("aside").setAttribute("class", "slide-notes");
        notes.setAttribute("aria-label", words.apply("seminar.show.notes"));
        slide.notes().forEach(note -> notes.appendChild(new Element("p").setText(note)));
        return notes;
    }

    private Element body() {
        Element body = new Element("div").setAttribute("class", "slide-body");
        switch (slide.body()) {
            case Slide.Picture(Figure figure) -> {
                body.setAttribute("data-figure", figure.id());
                body.appendChild(picture(figure));
            }
            case Slide.Rows rows -> {
                if (!rows.figure().isEmpty()) {
                    body.setAttribute("data-figure", rows.figure());
                }
                body.appendChild(table(rows.table()));
            }
            case Slide.Blocks blocks -> body.appendChild(blocks(blocks));
        }
        return body;
    }

    /** The browser fetches the one that fits: wide letters on a phone. */
    private static Element picture(Figure figure) {
        Element phone =
                new Element("source")
                        .setAttribute("media", "(max-width: 40rem)")
                        .setAttribute(
                                "srcset",
                                handler(
                                        figure.id() + "-phone.svg",
                                        () -> ChartPainter.svg(figure, ChartSize.PHONE)));
        Element image =
                new Element("img")
                        .setAttribute("alt", figure.textAlternative())
                        .setAttribute(
                                "src",
                                handler(
                                        figure.id() + ".svg",
                                        () -> ChartPainter.svg(figure, ChartSize.SLIDE)));
        return new Element("picture").appendChild(phone, image);
    }

    private static com.vaadin.flow.server.streams.ElementRequestHandler handler(
            String name, Supplier<String> svg) {
        return DownloadHandler.fromInputStream(
                        _ -> {
                            byte[] bytes = svg.get().getBytes(StandardCharsets.UTF_8);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), name, SVG, bytes.length);
                        })
                .inline();
    }

    private static Element blocks(Slide.Blocks blocks) {
        Element grid =
                new Element("div")
                        .setAttribute("class", "slide-blocks")
                        .setAttribute("data-columns", String.valueOf(blocks.columns()));
        for (Slide.Block block : blocks.blocks()) {
            Element box =
                    new Element("div")
                            .setAttribute(
                                    "class",
                                    "slide-block "
                                            + block.style()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT));
            if (!block.heading().isEmpty()) {
                box.appendChild(new Element("h3").setText(block.heading()));
            }
            for (Slide.Item item : block.items()) {
                box.appendChild(
                        tag(
                                "p",
                                item.lit() ? "lit" : "plain",
                                item.lit() ? "• " + item.text() : item.text()));
            }
            grid.appendChild(box);
        }
        return grid;
    }

    private static Element table(FigureTable table) {
        Element header = new Element("tr");
        table.headers()
                .forEach(
                        text ->
                                header.appendChild(
                                        new Element("th")
                                                .setAttribute("scope", "col")
                                                .setText(text)));
        Element body = new Element("tbody");
        for (FigureTable.Line line : table.lines()) {
            Element row =
                    new Element("tr")
                            .appendChild(
                                    new Element("th")
                                            .setAttribute("scope", "row")
                                            .setText(line.header()));
            for (FigureTable.Cell cell : line.cells()) {
                Element data = new Element("td").setText(cell.text());
                cell.n().ifPresent(n -> data.setAttribute("data-n", String.valueOf(n)));
                cell.base().ifPresent(n -> data.setAttribute("data-base", String.valueOf(n)));
                row.appendChild(data);
            }
            body.appendChild(row);
        }
        return new Element("table").appendChild(new Element("thead").appendChild(header), body);
    }

    private static Element tag(String name, String style, String text) {
        return new Element(name).setAttribute("class", style).setText(text);
    }
}
