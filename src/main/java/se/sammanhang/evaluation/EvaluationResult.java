package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/**
 * Everything an evaluation found, raw, with what is needed to repeat it.
 *
 * @param dataSha256 fingerprint of the data
 * @param codeVersion version of the product
 * @param known N: all known persons
 * @param findings in a stable order: scale, contrast, group
 * @param patterns per scale, how many persons have a score at which rounds
 * @param scores per person and round, for the project team only
 * @param answers to single items, in the order of the plan, then by group
 * @param register what the register alone says; absent for data read from a file
 * @param last which rounds were answered last; absent where no contrast goes there
 * @param notes what was said in interviews and open answers, by theme
 * @param around what the changes have to be read with
 */
public record EvaluationResult(
        EvaluationPlan plan,
        String dataSha256,
        String codeVersion,
        int known,
        List<Finding> findings,
        List<WaveFinding> waves,
        List<GoalFinding> goals,
        List<AnswerPatterns> patterns,
        List<PersonScore> scores,
        List<AnswerFinding> answers,
        Optional<RegisterFinding> register,
        Optional<LastAnswered> last,
        List<NoteFinding> notes,
        Later<Circumstances> around) {

    public EvaluationResult {
        findings = List.copyOf(findings);
        waves = LaterList.copyOf(waves);
        goals = List.copyOf(goals);
        patterns = LaterList.copyOf(patterns);
        scores = LaterList.copyOf(scores);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /** A result about scales alone. */
    public EvaluationResult(
            EvaluationPlan plan,
            String dataSha256,
            String codeVersion,
            int known,
            List<Finding> findings,
            List<WaveFinding> waves,
            List<GoalFinding> goals,
            List<AnswerPatterns> patterns,
            List<PersonScore> scores,
            Later<Circumstances> around) {
        this(
                plan,
                dataSha256,
                codeVersion,
                known,
                findings,
                waves,
                goals,
                patterns,
                scores,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                around);
    }

    /**
     * The same with each p of a change adjusted among these changes alone, in the families of the
     * plan; the others are in none. So what is told of some tells nothing of the others.
     */
    public EvaluationResult adjustedAmong(Predicate<Finding> told) {
        return new EvaluationResult(
                plan,
                dataSha256,
                codeVersion,
                known,
                Families.adjustedAmong(plan, findings, told),
                waves,
                goals,
                patterns,
                scores,
                answers,
                register,
                last,
                notes,
                around);
    }

    /** How a scale changed between two rounds for one group; absent where the plan has no such. */
    public Optional<Finding> finding(ScaleId scale, RoundCode from, RoundCode to, Group group) {
        return findings.stream()
                .filter(finding -> finding.isOf(scale, from, to))
                .filter(finding -> finding.group().equals(group))
                .findFirst();
    }

    /** What the changes have to be read with. */
    public Circumstances circumstances() {
        return around.get();
    }
}
