package se.sammanhang.evaluation;

import java.util.List;

/**
 * Everything an evaluation found, raw, with what is needed to repeat it.
 *
 * @param dataSha256 fingerprint of the data
 * @param codeVersion version of the product
 * @param known N: all known persons
 * @param findings in a stable order: scale, contrast, group
 * @param patterns per scale, how many persons have a score at which rounds
 * @param scores per person and round, for the project team only
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
        Later<Circumstances> around) {

    public EvaluationResult {
        findings = List.copyOf(findings);
        waves = LaterList.copyOf(waves);
        goals = List.copyOf(goals);
        patterns = LaterList.copyOf(patterns);
        scores = LaterList.copyOf(scores);
    }

    /** What the changes have to be read with. */
    public Circumstances circumstances() {
        return around.get();
    }
}
