package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.GroupGrowth;

/**
 * How one scale developed over three or more rounds for each gender, from everybody's scores,
 * matched or not. Raw.
 *
 * <p>One mixed model with a mean for each gender and round, a level for each person and, where the
 * data carry it, a slope over the order of the rounds; no gender is taken to start where another
 * does. The interaction says whether genders grow alike.
 *
 * @param known N: all known persons
 * @param genders all of them, also those too few to be compared, in the order of the catalogue
 * @param growth of the genders that are compared; not computable where fewer than three rounds,
 *     among them the first, have two scores, or no gender has five persons with a score
 * @param adjustedP p of the interaction after the family it belongs to; absent where there is no
 *     test
 */
public record GenderGrowthFinding(
        ScaleId scale,
        int known,
        List<Line> genders,
        Estimate<GroupGrowth> growth,
        Optional<AdjustedP> adjustedP) {

    public GenderGrowthFinding {
        genders = List.copyOf(genders);
    }

    /**
     * One gender.
     *
     * @param known N: persons of the gender
     * @param persons those of them with a score at any round
     * @param compared whether it is in the model: at least five persons with a score, whose gender
     *     is known
     * @param points by round of the plan
     */
    public record Line(Part gender, int known, int persons, boolean compared, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }

        /** Whether these are the persons whose gender nobody has told. */
        public boolean ofNobody() {
            return PlannedComparison.levelsOfNobody(Group.GENDER).contains(gender.level());
        }
    }

    /**
     * Scores of one gender at one round, as they were.
     *
     * @param interval of their mean, Student's t
     */
    public record Point(RoundCode round, Estimate<Summary> scores, Estimate<Interval> interval) {
        public int n() {
            return scores.computed().map(Summary::n).orElse(0);
        }
    }

    GenderGrowthFinding with(AdjustedP adjusted) {
        return new GenderGrowthFinding(scale, known, genders, growth, Optional.of(adjusted));
    }

    /** What the model has of a gender; absent for one that is not compared. */
    public Optional<GroupGrowth.Line> model(Line line) {
        return growth.computed().stream()
                .flatMap(found -> found.lines().stream())
                .filter(found -> found.group().equals(line.gender().level()))
                .findFirst();
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
