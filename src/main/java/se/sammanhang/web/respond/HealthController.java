package se.sammanhang.web.respond;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.AnswerSurvey;

/** Says whether people can answer: alive, and the database answers too. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final AnswerSurvey survey;

    HealthController(AnswerSurvey survey) {
        this.survey = survey;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> health() {
        boolean answers = databaseAnswers();
        return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .body(answers ? "ok\n" : "the database does not answer\n");
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
