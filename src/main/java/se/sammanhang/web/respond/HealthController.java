package se.sammanhang.web.respond;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.AnswerSurvey;

/** Says whether people can answer: started, alive, and the database answers too. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final AnswerSurvey survey;
    private final ApplicationAvailability availability;

    HealthController(AnswerSurvey survey, ApplicationAvailability availability) {
        this.survey = survey;
        this.availability = availability;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return says(HttpStatus.SERVICE_UNAVAILABLE, "starting");
        }
        return databaseAnswers()
                ? says(HttpStatus.OK, "ok")
                : says(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer");
    }

    private static ResponseEntity<String> says(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
    }

    private boolean databaseAnswers() {
        try {
            return survey.storeAnswers();
        } catch (RuntimeException e) {
            LOG.warn("health: the database does not answer: {}", e.getMessage());
            return false;
        }
    }
}
