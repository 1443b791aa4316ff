package se.sammanhang.web.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.SeeThenAndNow;
import se.sammanhang.application.ThenAndNow;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.web.respond.ClosingPage.Act;
import se.sammanhang.web.respond.ClosingPage.Part;
import se.sammanhang.web.respond.Voice.Words;

/**
 * The words and marks of then and now. A ring is then, a filled dot is now; neither end of a line
 * is the better, and where an answer went down nothing is said at its row.
 */
final class ThenAndNowPage {

    /** Style sheet of this page alone; the pages before it do without. */
    static final String STYLES = "then-and-now.css";

    private ThenAndNowPage() {}

    /**
     * One question.
     *
     * @param line its steps, where the answers have an order
     */
    record Row(Words question, List<Said> answers, Optional<Line> line) {
        Row {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer.
     *
     * @param style class of the mark before it
     */
    record Said(String style, String when, Words words) {}

    /**
     * Steps from the first answer to the last.
     *
     * @param said the same in words
     * @param marks class of each step: nothing special, then, now, or both
     */
    record Line(String said, List<String> marks) {
        Line {
            marks = List.copyOf(marks);
        }
    }

    /** On the receipt: what would be seen, before it is. */
    static List<Part> offer(Voice voice) {
        return List.of(
                new Part.Subheading(voice.get("then.heading")),
                new Part.Paragraph("", voice.get("then.offer")),
                new Part.Paragraph(
                        "", voice.get("then.offerHint", SeeThenAndNow.OPEN_FOR.toMinutes())),
                new Part.Press(Act.SEE, "go other", voice.get("then.open")));
    }

    static ClosingPage of(ThenAndNow answers, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(ClosingPage.heading(voice.get("then.heading")));
        if (answers.rows().isEmpty()) {
            parts.add(new Part.Paragraph("", voice.get("then.nothing")));
        } else {
            parts.add(new Part.Paragraph("", voice.get("then.intro")));
            parts.add(new Part.Paragraph("", voice.get("then.key")));
            parts.add(
                    new Part.Compared(
                            answers.rows().stream()
                                    .map(answered -> row(answered, voice))
                                    .toList()));
            if (answers.drop()) {
                parts.addAll(talk(voice));
            }
            parts.addAll(take(voice));
        }
        parts.add(new Part.Press(Act.CLOSE, "go", voice.get("then.close")));
        parts.add(new Part.Paragraph("respond-hint", voice.get("then.closeHint")));
        return new ClosingPage("thenAndNow", voice.get("then.heading"), Optional.empty(), parts);
    }

    /** Once, after all rows, and with numbers that are in the help of every page as well. */
    private static List<Part> talk(Voice voice) {
        return List.of(
                new Part.Subheading(voice.get("then.talk")),
                new Part.Paragraph("", voice.get("then.talkHow")),
                new Part.Paragraph("", voice.get("help.talk")),
                new Part.Paragraph("", voice.get("help.care")));
    }

    private static List<Part> take(Voice voice) {
        return List.of(
                new Part.Subheading(voice.get("then.take")),
                new Part.Paragraph("", voice.get("then.share")),
                new Part.Paragraph("", voice.get("then.takeHow")),
                new Part.Print(voice.get("then.print")));
    }

    private static Row row(ThenAndNow.Row row, Voice voice) {
        return new Row(
                voice.of(row.item().wording()),
                List.of(
                        new Said(
                                "respond-then",
                                voice.get("then.then"),
                                voice.of(row.then().label())),
                        new Said(
                                "respond-now", voice.get("then.now"), voice.of(row.now().label()))),
                row.ordered() ? Optional.of(line(row, voice)) : Optional.empty());
    }

    private static Line line(ThenAndNow.Row row, Voice voice) {
        List<ResponseOption> options = row.options();
        return new Line(
                voice.get(
                        "then.steps",
                        options.indexOf(row.then()) + 1,
                        options.indexOf(row.now()) + 1,
                        options.size()),
                options.stream().map(option -> mark(option, row)).toList());
    }

    private static String mark(ResponseOption option, ThenAndNow.Row row) {
        boolean then = option.equals(row.then());
        boolean now = option.equals(row.now());
        if (then && now) {
            return "respond-step-both";
        }
        if (then) {
            return "respond-step-then";
        }
        return now ? "respond-step-now" : "respond-step-other";
    }
}
