package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.instrument.Language;

class PageFrameTest {

    private static final int HALF_AN_HOUR = 1800;
    private static final int A_DAY = 86_400;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void only_a_form_that_is_being_answered_keeps_its_session_for_a_day() {
        assertThat(after(new View.Unknown())).isEqualTo(HALF_AN_HOUR);
        assertThat(after(new View.TakenOver(Language.SWEDISH))).isEqualTo(HALF_AN_HOUR);
        assertThat(after(new View.Received(Language.SWEDISH, true, "ABCD", false)))
                .isEqualTo(HALF_AN_HOUR);
        assertThat(after(asking())).isEqualTo(A_DAY);
    }

    @Test
    void a_staff_session_keeps_its_own_end() {
        session.setMaxInactiveInterval(HALF_AN_HOUR);
        PageFrame.keepAsLongAsTheCookie(asking(), new WrappedHttpSession(session), () -> "coach");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(HALF_AN_HOUR);
    }

    private int after(View view) {
        session.setMaxInactiveInterval(HALF_AN_HOUR);
        PageFrame.keepAsLongAsTheCookie(view, new WrappedHttpSession(session), null);
        return session.getMaxInactiveInterval();
    }

    private static View asking() {
        Questions questions = new Questions().statement("K1");
        RoundPath path =
                RoundPath.of(
                        questions.round("T0"),
                        questions::find,
                        new RoundPath.Facts(Map.of(), Set.of(), false));
        return new View.Asking(
                new SurveyForm(
                        "Projekt",
                        true,
                        Language.SWEDISH,
                        Set.of(Language.SWEDISH),
                        Mode.ALONE_ON_OWN_DEVICE,
                        path,
                        Map.of(),
                        Set.of(),
                        Map.of()));
    }
}
