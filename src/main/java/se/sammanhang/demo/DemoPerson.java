package se.sammanhang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;

/** One synthetic participant with everything that is stored about her or him. */
record DemoPerson(
        EnrolmentRequest request,
        List<InterventionSpell> interventions,
        Optional<ExitRequest> exit,
        List<DemoResponse> responses) {

    DemoPerson {
        interventions = List.copyOf(interventions);
        responses = List.copyOf(responses);
    }

    /** One submitted round. */
    record DemoResponse(
            Occurrence occurrence, LocalDate answeredOn, Mode mode, Map<ItemId, Answer> answers) {
        DemoResponse {
            answers = Map.copyOf(answers);
        }
    }
}
