package se.sammanhang.persistence;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.sammanhang.application.Tokens;

/** The two things that use cases must not take by themselves: time and chance. */
@Configuration(proxyBeanMethods = false)
public class SurroundingsConfiguration {

    /** Days are told in the time of the places where the projects are. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** Chance that nobody can guess. */
    @Bean
    @ConditionalOnMissingBean
    RandomGenerator chance() {
        return new SecureRandom();
    }

    @Bean
    @ConditionalOnMissingBean
    Tokens tokens() {
        return new SecureTokens(new SecureRandom());
    }
}
