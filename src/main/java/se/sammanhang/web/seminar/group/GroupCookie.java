package se.sammanhang.web.seminar.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.seminar.group.HostSeminar;
import se.sammanhang.web.respond.HostCookie;

/**
 * The cookie that ties a browser to its group: random, unreadable for scripts, bound to this host;
 * and a second one with nothing but the language that was chosen.
 */
@Component
class GroupCookie {

    private final HostCookie group;
    private final HostCookie language;

    GroupCookie(BaseUrl base) {
        this.group = HostCookie.ofSecret("grupp", base.isEncrypted(), HostSeminar.CODE_LIFE);
        this.language = new HostCookie("grupp-sprak", base.isEncrypted(), HostSeminar.CODE_LIFE);
    }

    String header(String value) {
        return group.header(value);
    }

    String languageHeader(String chosen) {
        return language.header(chosen);
    }

    Optional<String> read(HttpServletRequest request) {
        return group.read(request.getCookies());
    }

    Optional<String> language(HttpServletRequest request) {
        return language.read(request.getCookies());
    }
}
