package se.sammanhang.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.SiteId;

/** What evaluators see: pseudonymised persons and answers, without names, dates or own words. */
public interface ResearchStore {

    /** Brings the rows up to date and reads those of the actor's project and sites. */
    ResearchData load(Actor evaluator, Instant now);

    /** In the order of the pseudonyms, so that the order of registration does not show. */
    record ResearchData(List<ResearchPerson> persons, List<ResearchResponse> responses) {
        public ResearchData {
            persons = List.copyOf(persons);
            responses = List.copyOf(responses);
        }

        /** The same rows without some responses. */
        public ResearchData leavingOut(Set<ResponseAddress> addresses) {
            return new ResearchData(
                    persons,
                    responses.stream()
                            .filter(response -> !addresses.contains(response.address()))
                            .toList());
        }

        /** The same rows without the answers to some items. */
        public ResearchData without(Set<ItemId> items) {
            return new ResearchData(
                    persons, responses.stream().map(response -> response.without(items)).toList());
        }
    }

    /**
     * Which response.
     *
     * @param spell which enrolment of the person, from 1
     */
    record ResponseAddress(UUID researchId, int spell, Occurrence occurrence) {}

    /**
     * One enrolment, whether the person answered anything or not.
     *
     * @param researchId pseudonym of the person, the same in every enrolment
     * @param spell which enrolment of the person, from 1
     */
    record ResearchPerson(
            UUID researchId,
            int spell,
            SiteId site,
            GenderAtEnrolment gender,
            AgeBand ageBand,
            InflowChannel inflow,
            YearMonth startMonth,
            Optional<ResearchExit> exit,
            List<ResearchIntervention> interventions) {
        public ResearchPerson {
            interventions = List.copyOf(interventions);
        }
    }

    /**
     * @param day days from the start of the enrolment
     * @param byCutOff left on or before the project's cut-off; false where none is set
     */
    record ResearchExit(
            int day, ExitReason mainReason, boolean works, boolean studies, boolean byCutOff) {}

    /**
     * @param fromDay days from the start of the enrolment
     * @param toDay last day, absent while it goes on
     */
    record ResearchIntervention(InterventionType type, int fromDay, OptionalInt toDay) {}

    /**
     * A submitted response.
     *
     * @param daysSinceStart days from the start of the enrolment to the answer; files for others
     *     give whole weeks
     * @param answers all but own words
     */
    record ResearchResponse(
            UUID researchId,
            int spell,
            Occurrence occurrence,
            int daysSinceStart,
            Mode mode,
            Language language,
            Map<ItemId, Answer> answers) {
        public ResearchResponse {
            answers = Map.copyOf(answers);
        }

        public ResponseAddress address() {
            return new ResponseAddress(researchId, spell, occurrence);
        }

        private ResearchResponse without(Set<ItemId> items) {
            Map<ItemId, Answer> rest = new HashMap<>(answers);
            rest.keySet().removeAll(items);
            return new ResearchResponse(
                    researchId, spell, occurrence, daysSinceStart, mode, language, rest);
        }
    }
}
