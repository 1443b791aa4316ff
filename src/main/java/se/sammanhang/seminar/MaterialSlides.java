package se.sammanhang.seminar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.SiteId;
import se.sammanhang.programme.material.LocalGoal;
import se.sammanhang.programme.material.LoggedAction;
import se.sammanhang.programme.material.OrganisationGoal;
import se.sammanhang.programme.material.Quote;
import se.sammanhang.programme.material.SuccessFactor;
import se.sammanhang.programme.material.TheoryOfChange;
import se.sammanhang.seminar.Slide.Base;
import se.sammanhang.seminar.Slide.Block;
import se.sammanhang.seminar.Slide.Item;
import se.sammanhang.seminar.Slide.Rows;
import se.sammanhang.seminar.Slide.Style;

/** The slides of what the project says of itself. */
final class MaterialSlides {

    private static final int QUOTES_A_PART = 2;
    private static final int PRESENTING_SITES = 2;
    private static final int BLANK_LINES = 3;
    private static final int THEORY_COLUMNS = 3;

    private final DeckSource source;
    private final Wording words;

    MaterialSlides(DeckSource source, Wording words) {
        this.source = source;
        this.words = words;
    }

    /** The theory of the whole project, and those of the sites in the appendix. */
    List<Slide> theories() {
        List<Slide> slides = new ArrayList<>();
        for (TheoryOfChange theory : source.material().theories()) {
            List<Block> blocks = new ArrayList<>();
            for (TheoryOfChange.Column column : TheoryOfChange.Column.values()) {
                blocks.add(
                        new Block(
                                Style.CARD,
                                words.text("seminar.theory." + column.name()),
                                theory.boxes(column).stream().map(this::box).toList()));
            }
            Part part = theory.site().isEmpty() ? Part.THEORY : Part.APPENDIX;
            String title =
                    theory.site().isEmpty()
                            ? words.text("seminar.theory.title")
                            : words.text("seminar.theory.siteTitle", source.name(theory.site()));
            List<Slide.Blocks> pages = Pages.of(THEORY_COLUMNS, blocks);
            for (int i = 0; i < pages.size(); i++) {
                slides.add(
                        slide(
                                part,
                                "theory" + suffix(theory.site()) + (i == 0 ? "" : "-" + (i + 1)),
                                i == 0
                                        ? title
                                        : words.text("seminar.title.continued", title, i + 1),
                                "seminar.base.theory",
                                pages.get(i),
                                "theory"));
            }
        }
        return slides;
    }

    private Item box(TheoryOfChange.Box box) {
        String text =
                switch (box.level()) {
                    case INDIVIDUAL -> in(box.text());
                    case ORGANISATION -> words.text("seminar.theory.organisation", in(box.text()));
                };
        return new Item(text, box.figures().stream().anyMatch(source::has));
    }

    private static String suffix(Optional<SiteId> site) {
        return site.map(id -> "-" + id.value()).orElse("");
    }

    /** Goals of the organisation with their evidence, and local goals. */
    List<Slide> goals() {
        List<Slide> slides = new ArrayList<>();
        List<FigureTable.Line> organisation = new ArrayList<>();
        for (OrganisationGoal goal : source.material().organisationGoals()) {
            List<String> evidence = new ArrayList<>();
            goal.evidence().forEach(item -> evidence.add(in(item.text())));
            goal.judgement().ifPresent(said -> evidence.add(in(said)));
            organisation.add(
                    line(
                            withSite(goal.site(), in(goal.goal())),
                            words.text("seminar.organisation." + goal.status().name()),
                            evidence.isEmpty()
                                    ? words.text("seminar.organisation.noEvidence")
                                    : String.join(" ", evidence)));
        }
        slides.addAll(
                tables(
                        Part.GOALS,
                        "organisation-goals",
                        "seminar.organisation",
                        3,
                        List.of(4, 2, 5),
                        organisation));
        List<FigureTable.Line> local = new ArrayList<>();
        for (LocalGoal goal : source.material().localGoals()) {
            local.add(
                    line(
                            withSite(goal.site(), in(goal.goal())),
                            goal.targetPercent().isPresent()
                                    ? words.text(
                                            "seminar.local.target",
                                            goal.targetPercent().getAsInt(),
                                            goal.base().map(this::in).orElse(""))
                                    : words.text("seminar.local.noTarget"),
                            goal.figure().filter(source::has).isPresent()
                                    ? words.text("seminar.local.shown")
                                    : words.text("seminar.local.notShown")));
        }
        slides.addAll(
                tables(Part.GOALS, "local-goals", "seminar.local", 3, List.of(4, 3, 3), local));
        return slides;
    }

    /** Two quotes beside the figures they explain, with the part of the figure. */
    List<Slide> quotes() {
        List<Slide> slides = new ArrayList<>();
        List<Quote> all = source.material().publishable(source.places());
        for (Part part : Part.values()) {
            List<Quote> here =
                    all.stream()
                            .filter(quote -> place(quote) == part)
                            .limit(QUOTES_A_PART)
                            .toList();
            if (!here.isEmpty()) {
                slides.add(
                        slide(
                                part,
                                part.code() + "-quotes",
                                words.text("seminar.quotes.title"),
                                "seminar.base.quotes",
                                new Slide.Blocks(1, here.stream().map(this::quote).toList()),
                                "quotes"));
            }
        }
        return slides;
    }

    private static Part place(Quote quote) {
        return quote.figure().map(id -> FigurePlace.of(id).part()).orElse(Part.WELLBEING);
    }

    private Block quote(Quote quote) {
        String who = words.text("seminar.role." + quote.role().name());
        return new Block(
                Style.QUOTE,
                "",
                List.of(
                        new Item(words.text("seminar.quote", in(quote.words())), false),
                        new Item(
                                quote.ages()
                                        .map(
                                                ages ->
                                                        words.text(
                                                                "seminar.quote.ages",
                                                                who,
                                                                ages.from(),
                                                                ages.to()))
                                        .orElse(who),
                                false)));
    }

    /** The first factor of two sites; the others in the appendix. */
    List<Slide> successFactors() {
        List<Slide> slides = new ArrayList<>();
        Set<SiteId> presenting = new LinkedHashSet<>();
        for (SuccessFactor factor : source.material().successFactors()) {
            boolean presents =
                    presenting.size() < PRESENTING_SITES && presenting.add(factor.site());
            List<Slide.Blocks> pages =
                    Pages.of(
                            2,
                            List.of(
                                    told("what", factor.what()),
                                    told("forWhom", factor.forWhom()),
                                    told("happened", factor.happened()),
                                    told("takes", factor.takes())));
            for (int i = 0; i < pages.size(); i++) {
                slides.add(
                        slide(
                                presents ? Part.SUCCESS : Part.APPENDIX,
                                "success-" + (slides.size() + 1),
                                words.text(
                                        "seminar.success.title",
                                        source.name(factor.site()),
                                        in(factor.title())),
                                "seminar.base.told",
                                pages.get(i),
                                "success"));
            }
        }
        return slides;
    }

    private Block told(String key, LocalisedText text) {
        return Block.of(Style.CARD, words.text("seminar.success." + key), List.of(in(text)));
    }

    /** "You said, we did": what was heard before and what came of it. */
    List<Slide> heardAndDone() {
        List<FigureTable.Line> lines = new ArrayList<>();
        for (LoggedAction action : source.material().actions()) {
            action.heard()
                    .ifPresent(
                            heard ->
                                    lines.add(
                                            line(in(heard), in(action.action()), status(action))));
        }
        return tables(Part.WELCOME, "you-said", "seminar.heard", 3, List.of(5, 5, 2), lines);
    }

    /** What is open, and lines for what is decided today. */
    List<Slide> decisions() {
        List<FigureTable.Line> lines = new ArrayList<>();
        for (LoggedAction action : source.material().actions()) {
            if (action.status() == LoggedAction.Status.OPEN) {
                lines.add(
                        line(
                                in(action.action()),
                                in(action.owner()),
                                action.due().map(this::day).orElse("–")));
            }
        }
        for (int i = 0; i < BLANK_LINES; i++) {
            lines.add(line(words.text("seminar.decisions.blank"), "", ""));
        }
        return tables(Part.DECISIONS, "decisions", "seminar.decisions", 3, List.of(6, 3, 2), lines);
    }

    private String status(LoggedAction action) {
        return words.text("seminar.action." + action.status().name());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(source.language().toLocale())
                .format(day);
    }

    private List<Slide> tables(
            Part part,
            String id,
            String key,
            int columns,
            List<Integer> weights,
            List<FigureTable.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> headers = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            headers.add(words.text(key + ".header." + i));
        }
        String title = words.text(key + ".title");
        List<Slide> slides = new ArrayList<>();
        for (FigureTable table : Pages.of(new FigureTable(title, headers, lines), weights)) {
            int number = slides.size() + 1;
            slides.add(
                    slide(
                            part,
                            number == 1 ? id : id + "-" + number,
                            number == 1
                                    ? title
                                    : words.text("seminar.title.continued", title, number),
                            key + ".base",
                            new Rows("", table, weights),
                            id));
        }
        return slides;
    }

    private Slide slide(
            Part part, String id, String title, String base, Slide.Body body, String notes) {
        return new Slide(
                id,
                part,
                words.text("seminar.part." + part.code()),
                title,
                Base.words(words.text(base)),
                body,
                "",
                List.of(words.text("seminar.notes." + notes)));
    }

    private String withSite(Optional<SiteId> site, String text) {
        return site.map(id -> source.name(id) + ": " + text).orElse(text);
    }

    private String in(LocalisedText text) {
        return text.in(source.language());
    }

    private static FigureTable.Line line(String first, String second, String third) {
        return new FigureTable.Line(
                first, List.of(FigureTable.Cell.words(second), FigureTable.Cell.words(third)));
    }
}
