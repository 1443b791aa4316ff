package se.sammanhang.exchange;

import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.PersonScore;
import se.sammanhang.scoring.ScaleScore;

/**
 * Writes one row per person, round and scale: the score, or why there is none. For the project team
 * only.
 */
public final class ScoresCsv {

    private ScoresCsv() {}

    public static String write(EvaluationResult result) {
        CsvText csv = new CsvText();
        for (String header :
                new String[] {"person", "round", "scale", "score", "answered", "notScorable"}) {
            csv.text(header);
        }
        csv.endRow();
        for (PersonScore score : result.scores()) {
            csv.text(score.person()).text(score.round().value());
            switch (score.score()) {
                case ScaleScore.Scored scored ->
                        csv.text(scored.scale().value())
                                .number(scored.points())
                                .number(scored.answered())
                                .empty();
                case ScaleScore.NotScorable not ->
                        csv.text(not.scale().value())
                                .empty()
                                .number(not.answered())
                                .text("needs " + not.minimumAnswered());
            }
            csv.endRow();
        }
        return csv.written();
    }
}
