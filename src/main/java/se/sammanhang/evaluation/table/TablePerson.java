package se.sammanhang.evaluation.table;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.SiteId;

/**
 * One evaluated person with all that can be asked of her.
 *
 * @param evaluated the same person as findings read her
 * @param responses answered rounds; of a round answered several times, the first
 */
public record TablePerson(
        EvaluationData.Person evaluated, Register register, Map<RoundCode, Response> responses) {

    public TablePerson {
        responses = Map.copyOf(responses);
    }

    /**
     * @param interventions of the whole enrolment
     * @param exit absent while she is in the project
     */
    public record Register(
            SiteId site,
            GenderAtEnrolment gender,
            AgeBand ageBand,
            InflowChannel inflow,
            YearMonth startMonth,
            Set<InterventionType> interventions,
            Optional<RegisterEntry.Exit> exit) {
        public Register {
            interventions = Set.copyOf(interventions);
        }
    }

    /** What was answered at a round, all but own words. */
    public record Response(Mode mode, Map<ItemId, Answer> answers) {
        public Response {
            answers = Map.copyOf(new HashMap<>(answers));
        }
    }
}
