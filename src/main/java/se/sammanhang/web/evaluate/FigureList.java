package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.report.BundleWording;
import se.sammanhang.web.shell.NamedSelect;

/** Figures below each other; where they show several kinds of groups, one kind can be chosen. */
final class FigureList extends Div {

    private final transient List<Figure> figures;
    private final Div cards = new Div();

    FigureList(List<Figure> figures) {
        this.figures = figures;
        cards.addClassName("figures");
        Set<String> sections = sections();
        if (sections.size() > 1) {
            add(choice(sections));
        }
        add(cards);
        show(Optional.empty());
    }

    private Set<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        figures.stream()
                .filter(FigureList::hasGroups)
                .flatMap(figure -> figure.rows().stream())
                .map(FigureRow::section)
                .filter(section -> !section.isEmpty())
                .forEach(sections::add);
        return sections;
    }

    private static boolean hasGroups(Figure figure) {
        return switch (figure.kind()) {
            case CHANGE, PARTS -> true;
            case TARGET, SHARE, GOAL, DIFFERENCE, LINES, TABLE -> false;
        };
    }

    private Select<String> choice(Set<String> sections) {
        Select<String> select = new NamedSelect<>();
        select.setLabel(getTranslation("evaluate.group"));
        select.setItems(sections);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("evaluate.group.every"));
        select.addValueChangeListener(change -> show(Optional.ofNullable(change.getValue())));
        return select;
    }

    private void show(Optional<String> section) {
        cards.removeAll();
        figures.stream()
                .map(
                        figure ->
                                section.filter(_ -> hasGroups(figure))
                                        .map(name -> figure.only(name, words(figure)))
                                        .orElse(figure))
                .map(FigureList::card)
                .forEach(cards::add);
    }

    private static Wording words(Figure figure) {
        return BundleWording.of(figure.language());
    }

    /** The pictures are drawn when somebody looks at them. */
    private static FigureCard card(Figure figure) {
        return new FigureCard(
                figure,
                new FigureCard.Pictures(
                        () -> Files.utf8(ChartPainter.svg(figure, ChartSize.PAGE)),
                        () -> Files.utf8(ChartPainter.svg(figure, ChartSize.PHONE)),
                        () -> ChartPainter.png(figure, ChartSize.PROJECTOR)));
    }
}
