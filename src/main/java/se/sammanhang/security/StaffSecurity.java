package se.sammanhang.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.SignIn;

/**
 * The second filter chain: everything with a session. Views are open to the roles their
 * {@code @RolesAllowed} names and to nobody else.
 */
@Configuration
class StaffSecurity {

    /** Where the sign-in form is posted; unlike /login it is under CSRF protection. */
    static final String SIGN_IN = "/login/session";

    private static final String LOGIN = "/login";

    private static final String[] OPEN_TO_ALL = {
        LOGIN, SIGN_IN, "/error", "/frontend/**", "/aura/fonts/**"
    };

    /**
     * Flow starts from inline scripts and builds functions from text (new Function), so scripts
     * cannot be closed tighter here; the plain pages send a stricter policy of their own. Nothing
     * is ever loaded from another host.
     */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final SignIn signIn;
    private final BaseUrl base;

    StaffSecurity(SignIn signIn, BaseUrl base) {
        this.signIn = signIn;
        this.base = base;
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffChain(HttpSecurity http, AccountAuthentication accounts) {
        http.authenticationProvider(accounts);
        http.headers(this::headers);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL).permitAll());
        http.formLogin(
                form ->
                        form.loginPage(LOGIN)
                                .loginProcessingUrl(SIGN_IN)
                                .failureHandler(StaffSecurity::refused));
        http.setSharedObject(
                VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new ToFirstPage());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.loginView(LOGIN, LOGIN + "?out")
                                .addLogoutHandler((_, _, who) -> signedOut(who)));
        return http.build();
    }

    /** Session cookie: only sent back encrypted when the installation is reached that way. */
    @Bean
    ServletContextInitializer secureSessionCookie() {
        return context -> context.getSessionCookieConfig().setSecure(base.isEncrypted());
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY));
        if (base.isEncrypted()) {
            headers.httpStrictTransportSecurity(
                    hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        }
    }

    private void signedOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn known) {
            signIn.signedOut(known.login());
        }
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason =
                why instanceof AccountAuthentication.TooManyAttempts wait
                        ? "?wait=" + wait.minutes()
                        : "?refused";
        response.sendRedirect(request.getContextPath() + LOGIN + reason);
    }

    /** The page that was asked for before signing in, or else the first page of the role. */
    static final class ToFirstPage extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        /** A form answered in this browser may have left a session that lasts for a day. */
        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws ServletException, IOException {
            int minutes = request.getServletContext().getSessionTimeout();
            request.getSession()
                    .setMaxInactiveInterval((int) Duration.ofMinutes(minutes).toSeconds());
            super.onAuthenticationSuccess(request, response, who);
        }

        @Override
        protected String determineTargetUrl(
                HttpServletRequest request,
                HttpServletResponse response,
                @Nullable Authentication who) {
            return who != null && who.getPrincipal() instanceof SignedIn known
                    ? FirstPage.of(known.actor().role())
                    : LOGIN;
        }
    }
}
