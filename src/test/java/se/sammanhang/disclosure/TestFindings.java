package se.sammanhang.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.disclosure.cells.Rules;
import se.sammanhang.evaluation.ChangeMethods;
import se.sammanhang.evaluation.Circumstances;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.Later;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.evaluation.RegisterFindings;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;

/** Builds findings with chosen counts, so that each edge can be set by hand. */
public final class TestFindings {

    public static final RoundCode T0 = new RoundCode("T0");
    public static final RoundCode TX = new RoundCode("TX");
    private static final ScaleId SCALE = new ScaleId("sammanhang");

    private final List<Finding> findings = new ArrayList<>();
    private int late;
    private double p = 0.05;
    private ChangeMethods methods = ChangeMethods.none(Estimate.Reason.NO_VALUES);

    /** What other methods say of what is added from now on. */
    public TestFindings methods(ChangeMethods other) {
        methods = other;
        return this;
    }

    /** p of the t test of what is added from now on. */
    public TestFindings p(double value) {
        p = value;
        return this;
    }

    /** Persons with a late baseline in what is added from now on. */
    public TestFindings late(int persons) {
        late = persons;
        return this;
    }

    /** A group of whom everybody changed as much as the others, so that nothing is computable. */
    public TestFindings addAllEqual(Group group, int known, int n) {
        findings.add(
                new Finding(
                        SCALE,
                        T0,
                        TX,
                        group,
                        n,
                        known,
                        Estimate.not(Estimate.Reason.NO_VALUES),
                        Estimate.not(Estimate.Reason.NO_VALUES),
                        Estimate.of(
                                new PairedChange(
                                        n,
                                        2,
                                        Estimate.of(0.0),
                                        Estimate.not(Estimate.Reason.ALL_EQUAL))),
                        Estimate.of(new ChangeShares(share(n, n), share(0, n), share(0, n))),
                        Estimate.of(0),
                        Optional.empty(),
                        late,
                        Optional.empty(),
                        methods));
        return this;
    }

    public TestFindings add(Group group, int known, int up, int same, int down, double mean) {
        int n = up + same + down;
        double half = n == 0 ? 0 : 22 / Math.sqrt(n);
        findings.add(
                new Finding(
                        SCALE,
                        T0,
                        TX,
                        group,
                        n,
                        known,
                        Estimate.not(Estimate.Reason.NO_VALUES),
                        Estimate.not(Estimate.Reason.NO_VALUES),
                        n < 2
                                ? Estimate.not(Estimate.Reason.ONE_VALUE)
                                : Estimate.of(
                                        new PairedChange(
                                                n,
                                                mean,
                                                Estimate.of(11.0),
                                                Estimate.of(
                                                        new PairedChange.TTest(
                                                                half / 2,
                                                                2,
                                                                n - 1.0,
                                                                p,
                                                                interval(mean, half))))),
                        n == 0
                                ? Estimate.not(Estimate.Reason.NO_VALUES)
                                : Estimate.of(
                                        new ChangeShares(
                                                share(up, n), share(same, n), share(down, n))),
                        Estimate.of(0),
                        Optional.empty(),
                        late,
                        Optional.empty(),
                        methods));
        return this;
    }

    private static Interval interval(double mean, double half) {
        return new Interval(
                mean - half, mean + half, ConfidenceLevel.NINETY_FIVE, Interval.Method.STUDENT_T);
    }

    private static Share share(int count, int n) {
        return Shares.wilson(count, n, ConfidenceLevel.NINETY_FIVE).computed().orElseThrow();
    }

    public EvaluationResult result() {
        Map<String, LocalisedText> interventions =
                Map.of(
                        "COACHING", LocalisedText.swedish("Coachning"),
                        "STUDY_AND_CAREER_GUIDANCE",
                                LocalisedText.swedish("Studie- och yrkesvägledning"),
                        "WORK_PLACEMENT", LocalisedText.swedish("Praktik"),
                        "EXERCISE", LocalisedText.swedish("Träning"));
        EvaluationPlan plan =
                new EvaluationPlan(
                        new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                        LocalisedText.swedish("Prov"),
                        new DataSource.Project(new ProjectId("prov")),
                        List.of(T0, TX),
                        List.of(
                                new PlannedScale.ReadyScore(
                                        SCALE,
                                        LocalisedText.swedish("Sammanhang"),
                                        Polarity.HIGHER_IS_BETTER,
                                        Optional.of(new PlannedScale.Range(0, 100)),
                                        Optional.empty())),
                        List.of(new Contrast(T0, TX)),
                        List.of(
                                new Variable(Group.GENDER, Map.of()),
                                new Variable(Group.INTERVENTION, interventions)),
                        List.of(),
                        List.of(),
                        List.of(),
                        ConfidenceLevel.NINETY_FIVE,
                        1,
                        EvaluationPlan.DisclosurePolicyName.PROJECT,
                        new EvaluationPlan.Conventions(
                                EvaluationPlan.EnrolmentRule.FIRST,
                                Optional.of(30),
                                Optional.empty()),
                        MeasurementPrecision.UNKNOWN);
        return new EvaluationResult(
                plan,
                "0".repeat(64),
                "test",
                282,
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Later<>(Circumstances::none));
    }

    /** About the size of the larger demo project. */
    public static TestFindings large() {
        TestFindings findings = new TestFindings();
        Group women = Group.of(Group.GENDER, "WOMAN");
        Group men = Group.of(Group.GENDER, "MAN");
        findings.add(Group.OVERALL, 282, 82, 25, 34, 6.4);
        findings.add(women, 114, 36, 9, 12, 7.9);
        findings.add(men, 168, 46, 16, 22, 5.4);
        intervention(findings, "COACHING", new int[] {210, 66, 18, 24}, 90, 28, 7, 7);
        intervention(
                findings, "STUDY_AND_CAREER_GUIDANCE", new int[] {120, 34, 12, 18}, 52, 16, 5, 6);
        intervention(findings, "WORK_PLACEMENT", new int[] {96, 28, 9, 8}, 30, 9, 3, 2);
        intervention(findings, "EXERCISE", new int[] {31, 6, 4, 2}, 9, 2, 1, 0);
        return findings;
    }

    private static void intervention(
            TestFindings findings, String name, int[] all, int known, int up, int same, int down) {
        Group group = Group.of(Group.INTERVENTION, name);
        findings.add(group, all[0], all[1], all[2], all[3], 4 + all[1] / 20.0);
        findings.add(
                Group.of(Group.GENDER, "WOMAN").and(Group.INTERVENTION, name),
                known,
                up,
                same,
                down,
                3 + up / 10.0);
        findings.add(
                Group.of(Group.GENDER, "MAN").and(Group.INTERVENTION, name),
                all[0] - known,
                all[1] - up,
                all[2] - same,
                all[3] - down,
                -1 + up / 9.0);
    }

    /** Rows that may be shown of these, where no change was asked for. */
    static ShownRows shown(
            DisclosurePolicy policy,
            Optional<ResponseFlow> flow,
            Optional<DisclosureControl.Register> register) {
        return ReleaseCells.shown(
                new DisclosureControl.Findings(new TestFindings().result(), flow, register),
                policy,
                Rules.of(DisclosurePolicy.FLOOR));
    }

    public static Disclosed disclose(
            EvaluationResult result, DisclosurePolicy policy, Map<Language, Wording> wordings) {
        return DisclosureControl.disclose(
                new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                policy,
                wordings);
    }

    /** Every kind of figure: who answered, change, targets, exits. */
    public static Disclosed everything(DisclosurePolicy policy, Map<Language, Wording> wordings) {
        List<RegisterEntry> register = new ArrayList<>();
        exits(register, ExitReason.WORK, 15);
        exits(register, ExitReason.STUDY, 10);
        exits(register, ExitReason.MUNICIPAL_SERVICE, 8);
        exits(register, ExitReason.SOCIAL_INSURANCE_AGENCY, 5);
        exits(register, ExitReason.NO_CONTACT, 4);
        exits(register, ExitReason.MOVED, 3);
        ResponseFlow flow =
                new ResponseFlow(
                        new Contrast(T0, TX),
                        List.of(
                                new ResponseFlow.Row(Group.OVERALL, 282, 250, 160, 141),
                                new ResponseFlow.Row(
                                        Group.of(Group.GENDER, "WOMAN"), 114, 100, 66, 57),
                                new ResponseFlow.Row(
                                        Group.of(Group.GENDER, "MAN"), 168, 150, 94, 84)));
        return DisclosureControl.disclose(
                new DisclosureControl.Findings(
                        large().result(),
                        Optional.of(flow),
                        Optional.of(
                                new DisclosureControl.Register(
                                        Optional.of(
                                                RegisterFindings.targets(
                                                        register, Map.of("WOMAN", 20, "MAN", 28))),
                                        Optional.of(
                                                RegisterFindings.exitsBy(
                                                        LocalDate.of(2022, 10, 1),
                                                        register,
                                                        ConfidenceLevel.NINETY_FIVE)),
                                        RegisterFindings.exitsOfAll(
                                                register, ConfidenceLevel.NINETY_FIVE)))),
                policy,
                wordings);
    }

    private static void exits(List<RegisterEntry> register, ExitReason reason, int persons) {
        for (int i = 0; i < persons; i++) {
            register.add(
                    new RegisterEntry(
                            register.size() % 2 == 0
                                    ? GenderAtEnrolment.WOMAN
                                    : GenderAtEnrolment.MAN,
                            Optional.of(new RegisterEntry.Exit(reason, false, false, i % 3 != 2))));
        }
    }
}
