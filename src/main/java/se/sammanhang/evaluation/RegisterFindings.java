package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Shares;

/** What the register alone says: enrolled against wanted, and where people went. */
public final class RegisterFindings {

    private RegisterFindings() {}

    /** Everything the register says. */
    public static RegisterFinding of(RegisterData register, ConfidenceLevel level) {
        return new RegisterFinding(
                register.targets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(targets(register.entries(), register.targets())),
                register.cutOff().map(day -> exitsBy(day, register.entries(), level)),
                exitsOfAll(register.entries(), level),
                outcomes(register, level));
    }

    /** Each outcome on both bases, at the cut-off where there is one and as the register stands. */
    private static List<OutcomeFinding> outcomes(RegisterData register, ConfidenceLevel level) {
        List<OutcomeFinding> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Moment at : Moment.values()) {
                for (Base base : Base.values()) {
                    OutcomeQuestion question = new OutcomeQuestion(outcome, base, at);
                    if (at == Moment.END || register.cutOff().isPresent()) {
                        for (Group group : groups(register.entries())) {
                            outcomes.add(outcome(question, group, register, level));
                        }
                    }
                }
            }
        }
        return outcomes;
    }

    private static List<Group> groups(List<RegisterEntry> register) {
        List<Group> groups = new ArrayList<>();
        groups.add(Group.OVERALL);
        register.stream()
                .map(RegisterEntry::gender)
                .distinct()
                .sorted()
                .forEach(gender -> groups.add(Group.of(Group.GENDER, gender.name())));
        register.stream()
                .flatMap(entry -> entry.site().stream())
                .distinct()
                .sorted()
                .forEach(site -> groups.add(Group.of(Group.SITE, site)));
        return groups;
    }

    private static OutcomeFinding outcome(
            OutcomeQuestion question, Group group, RegisterData register, ConfidenceLevel level) {
        List<RegisterEntry> members =
                register.entries().stream().filter(entry -> entry.belongs(group)).toList();
        List<RegisterEntry.Exit> left =
                members.stream()
                        .flatMap(
                                entry ->
                                        switch (question.at()) {
                                            case CUT_OFF -> entry.departureByCutOff().stream();
                                            case END -> entry.departure().stream();
                                        })
                        .toList();
        int base =
                switch (question.base()) {
                    case DISCHARGED -> left.size();
                    case ENROLLED -> members.size();
                };
        return new OutcomeFinding(
                question,
                group,
                question.at() == Moment.END ? Optional.empty() : register.cutOff(),
                members.size(),
                Shares.wilson(
                        (int) left.stream().filter(question.outcome()::isReachedBy).count(),
                        base,
                        level));
    }

    /**
     * Enrolled against wanted by gender at enrolment.
     *
     * @param targets wanted number per gender code; without any the result is empty of targets
     */
    public static TargetFinding targets(
            List<RegisterEntry> register, Map<String, Integer> targets) {
        List<TargetFinding.Row> rows = new ArrayList<>();
        for (GenderAtEnrolment gender : GenderAtEnrolment.values()) {
            int enrolled =
                    Math.toIntExact(
                            register.stream().filter(entry -> entry.gender() == gender).count());
            Optional<Integer> target = Optional.ofNullable(targets.get(gender.name()));
            if (enrolled > 0 || target.isPresent()) {
                rows.add(new TargetFinding.Row(Optional.of(gender), enrolled, target));
            }
        }
        Optional<Integer> sum =
                targets.isEmpty()
                        ? Optional.empty()
                        : Optional.of(targets.values().stream().mapToInt(Integer::intValue).sum());
        rows.add(new TargetFinding.Row(Optional.empty(), register.size(), sum));
        return new TargetFinding(rows);
    }

    /** Exits up to and including the cut-off; the base is those who had left by then. */
    public static ExitFinding exitsBy(
            LocalDate cutOff, List<RegisterEntry> register, ConfidenceLevel level) {
        List<RegisterEntry> discharged =
                register.stream().filter(entry -> entry.departureByCutOff().isPresent()).toList();
        return finding(Optional.of(cutOff), discharged, register.size(), level);
    }

    /** Everybody enrolled, whether discharged or not. */
    public static ExitFinding exitsOfAll(List<RegisterEntry> register, ConfidenceLevel level) {
        return finding(Optional.empty(), register, register.size(), level);
    }

    private static ExitFinding finding(
            Optional<LocalDate> cutOff,
            List<RegisterEntry> base,
            int enrolled,
            ConfidenceLevel level) {
        Map<ExitCategory, Integer> counts = new EnumMap<>(ExitCategory.class);
        for (RegisterEntry entry : base) {
            counts.merge(ExitCategory.of(entry.exit()), 1, Integer::sum);
        }
        int workOrStudy =
                Arrays.stream(ExitCategory.values())
                        .filter(ExitCategory::isWorkOrStudy)
                        .mapToInt(category -> counts.getOrDefault(category, 0))
                        .sum();
        return new ExitFinding(
                cutOff,
                base.size(),
                enrolled,
                counts.entrySet().stream()
                        .map(entry -> new ExitFinding.Count(entry.getKey(), entry.getValue()))
                        .toList(),
                Shares.wilson(workOrStudy, base.size(), level));
    }
}
