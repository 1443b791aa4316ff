package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Supplier;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureTable;

/**
 * One figure: what it says, its picture, the same numbers as a table, notes, files. The picture is
 * an image of its own with a text alternative; on a phone it is the one drawn for phones. A figure
 * without a picture shows its table at once.
 */
final class FigureCard extends Section {

    /** Tables of so many columns do not fit on a phone. */
    private static final int MANY_COLUMNS = 5;

    /** Where the pictures come from: drawn now, or stored with a release. */
    record Pictures(Supplier<byte[]> page, Supplier<byte[]> phone, Supplier<byte[]> png) {}

    FigureCard(Figure figure, Pictures pictures) {
        addClassNames("card", "figure-card");
        getElement().setAttribute("data-figure", figure.id());
        add(new H2(figure.title()));
        figure.sentences().forEach(sentence -> add(new Paragraph(sentence)));
        if (figure.hasPicture()) {
            getElement().appendChild(picture(figure, pictures));
            add(new Details(getTranslation("evaluate.table"), table(figure.table())));
        } else {
            add(muted(figure.subtitle()));
            if (!figure.table().lines().isEmpty()) {
                add(table(figure.table()));
            }
        }
        figure.notes().forEach(note -> add(muted(note)));
        if (!figure.methods().isEmpty()) {
            add(methods(figure));
        }
        if (figure.hasPicture()) {
            add(files(figure, pictures));
        }
    }

    private Details methods(Figure figure) {
        Details details = new Details(getTranslation("evaluate.methods"));
        figure.methods()
                .forEach(
                        note -> {
                            Paragraph said =
                                    new Paragraph(
                                            new Span(note.name()), new Text(" " + note.text()));
                            details.add(said, muted(note.source()));
                        });
        details.addClassName("methods");
        return details;
    }

    private Div files(Figure figure, Pictures pictures) {
        Div files =
                new Div(
                        Files.link(
                                getTranslation("evaluate.download.svg", figure.title()),
                                figure.id() + ".svg",
                                Files.SVG,
                                pictures.page()),
                        Files.link(
                                getTranslation("evaluate.download.png", figure.title()),
                                figure.id() + ".png",
                                Files.PNG,
                                pictures.png()));
        files.addClassName("downloads");
        return files;
    }

    private static Paragraph muted(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("muted");
        return note;
    }

    /** Two pictures, of which the style sheet shows one; the other is never fetched. */
    private static Element picture(Figure figure, Pictures pictures) {
        return new Element("div")
                .appendChild(
                        image(figure, figure.id() + ".svg", "on-desk", pictures.page()),
                        image(figure, figure.id() + "-phone.svg", "on-phone", pictures.phone()));
    }

    private static Element image(
            Figure figure, String name, String where, Supplier<byte[]> content) {
        Element image = new Element("img");
        image.setAttribute("class", where);
        image.setAttribute("loading", "lazy");
        image.setAttribute("alt", figure.textAlternative());
        image.setAttribute("src", Files.of(name, Files.SVG, content).inline());
        return image;
    }

    /** In a frame that scrolls sideways, also by keyboard, and on a phone says that it does. */
    private Div table(FigureTable table) {
        Element header = new Element("tr");
        table.headers().forEach(text -> header.appendChild(cell("th", text, "col")));
        Element body = new Element("tbody");
        for (FigureTable.Line line : table.lines()) {
            Element row = new Element("tr").appendChild(cell("th", line.header(), "row"));
            for (FigureTable.Cell cell : line.cells()) {
                Element data = cell("td", cell.text(), "");
                cell.n().ifPresent(n -> data.setAttribute("data-n", String.valueOf(n)));
                cell.base().ifPresent(n -> data.setAttribute("data-base", String.valueOf(n)));
                row.appendChild(data);
            }
            body.appendChild(row);
        }
        Element element =
                new Element("table")
                        .appendChild(
                                new Element("caption").setText(table.caption()),
                                new Element("thead").appendChild(header),
                                body);
        Div scroll = new Div();
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("aria-label", table.caption());
        scroll.getElement().appendChild(element);
        if (table.headers().size() < MANY_COLUMNS) {
            return scroll;
        }
        Paragraph sideways = new Paragraph(getTranslation("evaluate.sideways"));
        sideways.addClassName("sideways");
        scroll.addClassName("many");
        return new Div(sideways, scroll);
    }

    private static Element cell(String tag, String text, String scope) {
        Element cell = new Element(tag).setText(text);
        if (!scope.isEmpty()) {
            cell.setAttribute("scope", scope);
        }
        return cell;
    }
}
