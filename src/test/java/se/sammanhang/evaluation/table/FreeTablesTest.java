package se.sammanhang.evaluation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.evaluation.table.People.T0;
import static se.sammanhang.evaluation.table.People.TX;
import static se.sammanhang.evaluation.table.People.man;
import static se.sammanhang.evaluation.table.People.sammanhang;
import static se.sammanhang.evaluation.table.People.woman;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.table.FreeTable.CountOfLevel;
import se.sammanhang.evaluation.table.FreeTable.Counts;
import se.sammanhang.evaluation.table.FreeTable.GroupOfTable;
import se.sammanhang.evaluation.table.FreeTable.Numbers;
import se.sammanhang.evaluation.table.FreeTable.Without;
import se.sammanhang.evaluation.table.TableLevel.Missing;
import se.sammanhang.evaluation.table.TableVariable.Fact;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Summary;

class FreeTablesTest {

    private static final ScaleId SAMMANHANG = new ScaleId("sammanhang");
    private static final TableVariable SCORE = new TableVariable.Score(SAMMANHANG, T0);
    private static final TableVariable CHANGE = new TableVariable.Change(SAMMANHANG, T0, TX);
    private static final TableVariable K1 = new TableVariable.AnswerTo(new ItemId("K1"), T0);

    @Test
    void of_nobody_there_is_a_table_without_numbers() {
        FreeTable counted =
                FreeTables.of(
                        new TableQuestion(Fact.GENDER, List.of(Fact.SITE), Optional.empty()),
                        new People().data());
        assertThat(counted.persons()).isZero();
        assertThat(counted.groups()).hasSize(1);
        assertThat(counts(counted.total()).levels()).isEmpty();
        Numbers numbers = numbers(FreeTables.of(TableQuestion.of(SCORE), new People().data()));
        assertThat(numbers.summary()).isEqualTo(Estimate.not(Estimate.Reason.NO_VALUES));
        assertThat(numbers.interval().computed()).isEmpty();
    }

    @Test
    void one_person_has_a_mean_and_no_spread_and_is_marked() {
        FreeTable table =
                FreeTables.of(
                        TableQuestion.of(SCORE),
                        new People().add(woman("norra").answered(T0, sammanhang(5))).data());
        Numbers numbers = numbers(table);
        assertThat(numbers.summary().map(Summary::mean)).isEqualTo(Estimate.of(100.0));
        assertThat(numbers.summary().then(Summary::sd))
                .isEqualTo(Estimate.not(Estimate.Reason.ONE_VALUE));
        assertThat(numbers.interval()).isEqualTo(Estimate.not(Estimate.Reason.ONE_VALUE));
        assertThat(FreeTable.isFew(table.persons())).isTrue();
        assertThat(FreeTable.isFew(4)).isTrue();
        assertThat(FreeTable.isFew(5)).isFalse();
        assertThat(FreeTable.isFew(0)).isFalse();
    }

    @Test
    void when_all_are_missing_the_reasons_are_counted() {
        People people = new People();
        people.add(woman("norra"));
        people.add(man("norra").answeredOne(T0, "K1", new Answer.Refused()));
        people.add(man("norra").answeredOne(T0, "K1", new Answer.Skipped()));
        people.add(man("norra").answeredOne(T0, "K1", new Answer.DoesNotKnow()));
        people.add(man("norra").answeredOne(T0, "K1", new Answer.DidNotUnderstand()));
        people.add(man("norra").answeredOne(T0, "H1", new Answer.Given(3)));
        Counts counts = counts(FreeTables.of(TableQuestion.of(K1), people.data()).total());
        assertThat(counts.n()).isZero();
        assertThat(counts.levels()).extracting(CountOfLevel::persons).containsOnly(0).hasSize(5);
        assertThat(counts.levels().getFirst().share())
                .isEqualTo(Estimate.not(Estimate.Reason.NO_VALUES));
        assertThat(counts.without())
                .containsExactly(
                        new Without(Missing.SKIPPED, 1),
                        new Without(Missing.REFUSED, 1),
                        new Without(Missing.DOES_NOT_KNOW, 1),
                        new Without(Missing.DID_NOT_UNDERSTAND, 1),
                        new Without(Missing.NOT_ASKED, 1),
                        new Without(Missing.ROUND_NOT_ANSWERED, 1));
        assertThat(numbers(FreeTables.of(TableQuestion.of(SCORE), people.data())).without())
                .containsExactly(
                        new Without(Missing.TOO_FEW_ANSWERED, 5),
                        new Without(Missing.ROUND_NOT_ANSWERED, 1));
    }

    @Test
    void work_and_study_are_counted_by_the_rule_of_the_findings() {
        People people = new People();
        people.add(woman("norra").left(ExitReason.WORK_WITH_SUPPORT));
        people.add(woman("norra").left(ExitReason.MOVED, true, true));
        people.add(man("norra").left(ExitReason.STUDY));
        people.add(man("norra").left(ExitReason.STILL_IN_PROJECT_AT_END, true, true));
        people.add(man("norra"));
        assertThat(
                        persons(
                                counts(
                                        FreeTables.of(TableQuestion.of(Fact.WORK), people.data())
                                                .total())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("YES", 2, "NO", 1, "NOT_DISCHARGED", 2));
        assertThat(
                        persons(
                                counts(
                                        FreeTables.of(TableQuestion.of(Fact.STUDY), people.data())
                                                .total())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("YES", 2, "NO", 1, "NOT_DISCHARGED", 2));
    }

    @Test
    void a_filter_can_leave_nobody() {
        FreeTable table =
                FreeTables.of(
                        new TableQuestion(
                                Fact.GENDER,
                                List.of(Fact.SITE, K1),
                                Optional.of(
                                        new TableFilter.Is(
                                                Fact.SITE, new TableLevel.Value("ingenstans")))),
                        everybody().data());
        assertThat(table.persons()).isZero();
        assertThat(table.known()).isEqualTo(everybody().data().persons().size());
        assertThat(table.total().persons()).isZero();
    }

    @Test
    void a_range_takes_both_ends_and_says_of_whom_it_knows_nothing() {
        People people = new People();
        people.add(woman("norra").answered(T0, sammanhang(1)));
        people.add(woman("norra").answered(T0, sammanhang(3)));
        people.add(woman("norra").answered(T0, sammanhang(5)));
        people.add(woman("norra"));
        FreeTable table =
                FreeTables.of(
                        new TableQuestion(
                                Fact.GENDER,
                                List.of(),
                                Optional.of(new TableFilter.Between(SCORE, 50, 100))),
                        people.data());
        assertThat(table.persons()).isEqualTo(2);
        assertThat(table.notKnownToFilter()).isEqualTo(1);
    }

    @Test
    void those_without_an_answer_can_be_asked_for() {
        FreeTable table =
                FreeTables.of(
                        new TableQuestion(
                                Fact.GENDER,
                                List.of(),
                                Optional.of(new TableFilter.Is(K1, Missing.ROUND_NOT_ANSWERED))),
                        everybody().data());
        assertThat(table.persons()).isEqualTo(3);
        assertThat(table.notKnownToFilter()).isZero();
    }

    @Test
    void interventions_overlap_and_the_table_says_how_much() {
        People people = new People();
        people.add(woman("norra").took(InterventionType.COACHING, InterventionType.EXERCISE));
        people.add(woman("norra").took(InterventionType.COACHING));
        people.add(man("norra"));
        FreeTable table = FreeTables.of(TableQuestion.of(Fact.INTERVENTION), people.data());
        assertThat(persons(counts(table.total())))
                .containsExactly(
                        Map.entry("COACHING", 2),
                        Map.entry("EXERCISE", 1),
                        Map.entry("NO_INTERVENTION", 1));
        assertThat(table.overlaps())
                .containsExactly(new FreeTable.Overlap(Fact.INTERVENTION, 4, 3));
        FreeTable split =
                FreeTables.of(
                        new TableQuestion(
                                Fact.GENDER, List.of(Fact.INTERVENTION), Optional.empty()),
                        people.data());
        assertThat(split.overlaps()).hasSize(1);
        assertThat(split.groups().stream().limit(3).mapToInt(GroupOfTable::persons).sum())
                .isEqualTo(4)
                .isGreaterThan(split.persons());
    }

    @Test
    void margins_are_sums_where_levels_exclude_each_other() {
        for (TableVariable variable : List.<TableVariable>of(K1, Fact.AGE_BAND, SCORE, CHANGE)) {
            FreeTable table =
                    FreeTables.of(
                            new TableQuestion(
                                    variable, List.of(Fact.GENDER, Fact.SITE), Optional.empty()),
                            everybody().data());
            for (Optional<TableLevel> gender : withTotal(table.splits().get(0))) {
                int persons = 0;
                int n = 0;
                for (TableLevel site : table.splits().get(1)) {
                    GroupOfTable group = table.group(List.of(gender, Optional.of(site)));
                    persons += group.persons();
                    n += group.content().n();
                }
                GroupOfTable margin = table.group(List.of(gender, Optional.empty()));
                assertThat(margin.persons()).as(variable.address()).isEqualTo(persons);
                assertThat(margin.content().n()).as(variable.address()).isEqualTo(n);
            }
            assertThat(table.total().persons()).isEqualTo(table.known());
        }
    }

    @Test
    void everybody_is_in_one_row_or_in_one_without_a_value() {
        FreeTable table = FreeTables.of(TableQuestion.of(K1), everybody().data());
        Counts counts = counts(table.total());
        assertThat(counts.levels().stream().mapToInt(CountOfLevel::persons).sum())
                .isEqualTo(counts.n());
        assertThat(counts.n() + counts.without().stream().mapToInt(Without::persons).sum())
                .isEqualTo(table.known());
    }

    @Test
    void a_change_is_that_of_the_findings() {
        People people = everybody();
        people.add(
                woman("norra")
                        .answered(T0, sammanhang(2))
                        .answered(TX, sammanhang(5))
                        .startedLate());
        TableData data = people.data();
        Finding finding =
                Evaluation.of(
                                People.plan(),
                                new EvaluationData(
                                        "0".repeat(64),
                                        data.persons().stream()
                                                .map(TablePerson::evaluated)
                                                .toList()),
                                "test")
                        .findings()
                        .stream()
                        .filter(found -> found.scale().equals(SAMMANHANG))
                        .filter(found -> found.group().equals(Group.OVERALL))
                        .findFirst()
                        .orElseThrow();
        Numbers numbers = numbers(FreeTables.of(TableQuestion.of(CHANGE), data));
        assertThat(numbers.n()).isEqualTo(finding.matched()).isEqualTo(3);
        assertThat(numbers.summary().computed().orElseThrow().mean())
                .isCloseTo(finding.change().computed().orElseThrow().mean(), within(1e-9));
        assertThat(numbers.interval().computed().orElseThrow().low())
                .isCloseTo(
                        finding.change()
                                .computed()
                                .orElseThrow()
                                .test()
                                .computed()
                                .orElseThrow()
                                .interval()
                                .low(),
                        within(1e-9));
        assertThat(numbers.without()).contains(new Without(Missing.LATE_BASELINE, 1));
    }

    @Test
    void a_share_has_the_interval_of_wilson() {
        People people = new People();
        for (int i = 0; i < 13; i++) {
            people.add(woman("norra").answeredOne(T0, "K1", new Answer.Given(i < 8 ? 4 : 2)));
        }
        Counts counts = counts(FreeTables.of(TableQuestion.of(K1), people.data()).total());
        Share share = counts.levels().get(3).share().computed().orElseThrow();
        assertThat(share.count()).isEqualTo(8);
        // R 4.2: prop.test(8, 13, correct = FALSE)
        assertThat(share.interval().low()).isCloseTo(0.355, within(0.0005));
        assertThat(share.interval().high()).isCloseTo(0.823, within(0.0005));
    }

    @Test
    void nothing_is_split_by_numbers_by_itself_or_three_times() {
        assertThatThrownBy(
                        () ->
                                new TableQuestion(
                                        K1, List.of(K1, SCORE, Fact.SITE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("at most 2", "numbers of", "another than the variable");
    }

    @Test
    void neither_own_words_nor_what_staff_are_told_can_be_asked_for() {
        assertThat(everybody().data().variables())
                .extracting(TableVariable::address)
                .contains("gender", "score sammanhang T0", "change sammanhang T0 TX", "item K1 T0")
                .contains("answered TX", "mode T0", "exitReason", "startMonth")
                .doesNotContain("item Z1 T0", "item O1 T0")
                .doesNotHaveDuplicates();
    }

    private static People everybody() {
        People people = new People();
        people.add(woman("norra").answered(T0, sammanhang(3)).answered(TX, sammanhang(4)));
        people.add(woman("norra").answered(T0, sammanhang(2)).answered(TX, sammanhang(4)));
        people.add(woman("sodra").answered(T0, sammanhang(4)).answered(TX, sammanhang(3)));
        people.add(man("sodra").answered(T0, sammanhang(5)));
        people.add(man("norra").answeredOne(T0, "K1", new Answer.Refused()));
        people.add(man("norra"));
        people.add(woman("sodra"));
        people.add(man("sodra").took(InterventionType.PLAN));
        return people;
    }

    private static List<Optional<TableLevel>> withTotal(List<TableLevel> levels) {
        List<Optional<TableLevel>> all =
                new java.util.ArrayList<>(levels.stream().map(Optional::of).toList());
        all.add(Optional.empty());
        return all;
    }

    private static Map<String, Integer> persons(Counts counts) {
        Map<String, Integer> persons = new HashMap<>();
        counts.levels().forEach(level -> persons.put(level.level().code(), level.persons()));
        return new java.util.TreeMap<>(persons);
    }

    private static Counts counts(GroupOfTable group) {
        return (Counts) group.content();
    }

    private static Numbers numbers(FreeTable table) {
        return (Numbers) table.total().content();
    }
}
