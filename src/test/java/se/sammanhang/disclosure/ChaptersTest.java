package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.evaluation.Circumstances;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.Later;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.evaluation.RepeatedItemFinding;
import se.sammanhang.evaluation.RoundName;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.report.BundleWording;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable;

/** Every finding for the project team, whatever may be released of it. */
class ChaptersTest {

    private static final Map<Language, Wording> SWEDISH =
            Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH));

    @Test
    void a_plan_with_release_rules_is_read_whole_at_the_desk() {
        EvaluationResult few = new TestFindings().add(Group.OVERALL, 4, 2, 1, 0, 3).result();
        Figure shown = figure(internal(few), "change-sammanhang");
        Figure released =
                TestFindings.disclose(few, DisclosurePolicy.standard(), SWEDISH)
                        .figures()
                        .getFirst();
        assertThat(shown.shown()).extracting(FigureRow.Shown::n).containsExactly(3);
        assertThat(released.shown()).isEmpty();
    }

    @Test
    void a_release_has_the_same_figures_as_before_and_no_word_on_methods() {
        Disclosed release = TestFindings.everything(DisclosurePolicy.standard(), SWEDISH);
        assertThat(release).isInstanceOf(Release.class);
        assertThat(release.figures())
                .extracting(Figure::id)
                .containsExactly(
                        "flow",
                        "change-sammanhang",
                        "parts-sammanhang",
                        "targets",
                        "work-or-study",
                        "exits-cut-off",
                        "exits-all");
        assertThat(release.figures())
                .allMatch(Figure::hasPicture)
                .allMatch(figure -> figure.methods().isEmpty())
                .noneMatch(figure -> figure.subtitle().contains("Källa"));
    }

    @Test
    void the_same_question_at_two_rounds_is_for_the_team_alone() {
        EvaluationResult asked = withRepeatedItem(TestFindings.large().result());
        assertThat(figure(internal(asked), "repeated-secret-T0-TX").shown()).hasSize(2);
        assertThat(TestFindings.disclose(asked, DisclosurePolicy.standard(), SWEDISH).figures())
                .isNotEmpty()
                .noneMatch(figure -> figure.id().contains("secret"))
                .noneMatch(figure -> figure.toString().contains("Hemlig fråga"));
    }

    private static EvaluationResult withRepeatedItem(EvaluationResult of) {
        RepeatedItem question =
                new RepeatedItem(
                        new ItemId("secret"),
                        of.plan().contrasts().getFirst(),
                        LocalisedText.swedish("Hemlig fråga"),
                        List.of(
                                new ResponseOption(0, LocalisedText.swedish("Nej")),
                                new ResponseOption(1, LocalisedText.swedish("Ja"))),
                        Set.of(1));
        PairedTable pairs = new PairedTable(20, 2, 9, 30);
        RepeatedItemFinding finding =
                new RepeatedItemFinding(
                        question,
                        of.known(),
                        61,
                        61,
                        0,
                        new SquareTable(List.of(List.of(30, 9), List.of(2, 20))),
                        new RepeatedItemFinding.Test.YesOrNo(
                                pairs, pairs.difference(), pairs.newcombe(of.plan().confidence())),
                        Optional.empty());
        Circumstances none = Circumstances.none();
        return new EvaluationResult(
                of.plan(),
                of.dataSha256(),
                of.codeVersion(),
                of.known(),
                of.findings(),
                of.waves(),
                of.goals(),
                of.patterns(),
                of.scores(),
                new Later<>(
                        () ->
                                new Circumstances(
                                        none.flow(),
                                        none.counted(),
                                        none.attrition(),
                                        none.reliability(),
                                        none.interventions(),
                                        none.comparisons(),
                                        List.of(finding),
                                        none.growth(),
                                        none.genderGrowth(),
                                        none.modes(),
                                        none.limitations())));
    }

    @Test
    void chapters_come_in_reading_order_and_one_language_after_the_other() {
        Disclosed everything =
                TestFindings.everything(new DisclosurePolicy.None(), BundleWording.all());
        assertThat(everything).isInstanceOf(Internal.class);
        Internal internal = (Internal) everything;
        for (Language language : BundleWording.LANGUAGES) {
            assertThat(internal.in(language))
                    .extracting(Chapter::name)
                    .containsExactly(
                            ChapterName.WHO_ANSWERED,
                            ChapterName.MEASUREMENT,
                            ChapterName.CHANGE,
                            ChapterName.OUTCOMES);
            assertThat(internal.in(language))
                    .flatExtracting(Chapter::figures)
                    .allMatch(figure -> figure.language().equals(language));
        }
        assertThat(internal.figures())
                .hasSize(
                        3
                                * internal.in(Language.DANISH).stream()
                                        .mapToInt(c -> c.figures().size())
                                        .sum());
    }

    @Test
    void each_figure_says_where_its_numbers_come_from() {
        Internal internal =
                (Internal) TestFindings.everything(new DisclosurePolicy.None(), SWEDISH);
        assertThat(figure(internal, "flow").subtitle()).startsWith("Källa: registret och enkäten.");
        assertThat(figure(internal, "change-sammanhang").subtitle()).startsWith("Källa: enkäten.");
        assertThat(figure(internal, "exits-all").subtitle()).startsWith("Källa: registret.");
    }

    @Test
    void a_figure_without_a_picture_has_a_table_and_cannot_be_drawn() {
        Figure table = figure(internal(TestFindings.large().result()), "methods-sammanhang");
        assertThat(table.hasPicture()).isFalse();
        assertThat(table.table().headers()).hasSize(7);
        assertThat(table.table().lines()).allMatch(line -> line.cells().size() == 6);
        assertThat(table.methods()).extracting(MethodNote::source).noneMatch(String::isBlank);
        assertThatThrownBy(() -> ChartPainter.svg(table, ChartSize.PAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chapter_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Chapter(ChapterName.MODE, Language.SWEDISH, "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T0", "T3", "TX", "T12", "EX", "LAST"})
    void sentences_and_figures_call_a_round_the_same(String code) {
        for (Language language : BundleWording.LANGUAGES) {
            assertThat(RoundName.of(new RoundCode(code)).in(language))
                    .isEqualTo(BundleWording.of(language).text("figure.round." + code));
        }
    }

    private static Internal internal(EvaluationResult result) {
        return DisclosureControl.internal(
                new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                SWEDISH);
    }

    private static Figure figure(Internal internal, String id) {
        return internal.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
