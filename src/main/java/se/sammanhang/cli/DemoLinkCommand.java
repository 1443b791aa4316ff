package se.sammanhang.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.InviteParticipant;
import se.sammanhang.delivery.DeliveryConfiguration;
import se.sammanhang.demo.DemoLinks;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.persistence.PersistenceConfiguration;
import se.sammanhang.security.Argon2Passwords;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** {@code demo-link [ROUND] [--lang L]}: a fresh personal link of the running demo. */
@Command(
        name = "demo-link",
        description = "Prints a fresh personal link of the running demo, for trying a survey.")
final class DemoLinkCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ROUND",
            defaultValue = "T0",
            description = "T0, T3, TX or T12 (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // as above
    private String round;

    @Option(
            names = "--lang",
            defaultValue = "sv",
            description = "sv, en, da, or another the project offers")
    @SuppressWarnings("NullAway.Init") // as above
    private String language;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext stores =
                new SpringApplicationBuilder(
                                PersistenceConfiguration.class,
                                SurveyConfiguration.class,
                                DeliveryConfiguration.class,
                                InviteParticipant.class,
                                Argon2Passwords.class,
                                DemoProjects.class,
                                DemoLinks.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties("sammanhang.embedded.attach=true", "logging.level.root=warn")
                        .run()) {
            if (!stores.getBean(DemoProjects.class).present()) {
                return refuse("There is no demo here. Start ./sammanhang once with --demo.");
            }
            Optional<String> link =
                    stores.getBean(DemoLinks.class)
                            .fresh(new RoundCode(round), new Language(language));
            if (link.isEmpty()) {
                return refuse("Nobody in the demo has the round " + round + " open. Try T0 or TX.");
            }
            spec.commandLine().getOut().println(link.get());
            return Commands.DONE;
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return Commands.REFUSED;
    }
}
