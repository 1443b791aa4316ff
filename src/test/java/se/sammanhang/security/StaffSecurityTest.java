package se.sammanhang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.programme.ProjectId;

class StaffSecurityTest {

    @Test
    void signing_in_ends_the_long_session_of_a_form_answered_before() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getServletContext().setSessionTimeout(30);
        Objects.requireNonNull(request.getSession()).setMaxInactiveInterval(86_400);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Actor coach =
                new Actor(new UUID(0, 1), "coach", Role.COACH, new ProjectId("test"), Set.of());
        new StaffSecurity.ToFirstPage()
                .onAuthenticationSuccess(
                        request,
                        response,
                        new UsernamePasswordAuthenticationToken(
                                new SignedIn("coach", coach, Secret.of("hash")), "", List.of()));
        assertThat(Objects.requireNonNull(request.getSession()).getMaxInactiveInterval())
                .isEqualTo(1800);
        assertThat(response.getRedirectedUrl()).isEqualTo(FirstPage.of(Role.COACH));
    }
}
