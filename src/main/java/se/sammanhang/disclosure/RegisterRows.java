package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.Group;

/** Rows of persons of a base, and the figure made of them. */
final class RegisterRows {

    private final DisclosurePolicy policy;
    private final Words words;

    RegisterRows(DisclosurePolicy policy, Words words) {
        this.policy = policy;
        this.words = words;
    }

    String groupLabel(Group group) {
        return group.isOverall()
                ? words.text("figure.group.all")
                : words.gender(group.parts().getFirst().level());
    }

    FigureRow.Shown share(
            String section,
            String label,
            boolean total,
            int count,
            int base,
            Optional<Mark.Bounds> interval) {
        return new FigureRow.Shown(
                section,
                label,
                total,
                count,
                base,
                words.numbers().ofBase(count, base),
                new Mark.Share(count, base, interval),
                interval.map(bounds -> words.numbers().share(count, base, bounds))
                        .orElseGet(() -> words.numbers().share(count, base)));
    }

    /** A group as parts of its n. */
    FigureRow.Shown parts(
            String section, String label, boolean total, int n, int known, List<Mark.Part> parts) {
        return new FigureRow.Shown(
                section,
                label,
                total,
                n,
                known,
                words.numbers().ofBase(n, known),
                new Mark.Parts(parts),
                parts.stream()
                        .map(part -> words.numbers().count(part.count()))
                        .collect(Collectors.joining(" · ")));
    }

    FigureRow hidden(String section, String label) {
        return new FigureRow.Suppressed(section, label, words.text("figure.suppressed"));
    }

    Figure build(
            String id,
            Figure.Kind kind,
            String title,
            String subtitle,
            List<FigureRow> rows,
            List<String> notes,
            List<String> sentences,
            String whisker) {
        List<FigureRow> fewer = FigureText.collapsed(words, rows);
        List<String> all = new ArrayList<>(notes);
        all.addAll(FigureText.withheldNotes(words, fewer, policy));
        return FigureText.finish(
                words,
                new Figure(
                        id,
                        kind,
                        words.language(),
                        title,
                        subtitle,
                        new Figure.Axis(
                                words.text(
                                        kind == Figure.Kind.TARGET
                                                ? "figure.unit.persons"
                                                : "figure.unit.shareOfBase"),
                                "",
                                "",
                                whisker),
                        new Figure.Headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share")),
                        fewer,
                        all,
                        sentences,
                        "",
                        new FigureTable("", List.of(), List.of())));
    }
}
