package se.sammanhang.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.sammanhang.application.DatabaseInspection;
import se.sammanhang.application.Diagnosis;
import se.sammanhang.application.ExamineInstallation;
import se.sammanhang.persistence.BackupConfiguration;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** {@code doctor}: how this installation is, in plain words. */
@Command(
        name = "doctor",
        description = "Looks at data folder, database, survey files and address; changes nothing.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context =
                DatabaseCommands.of(BackupConfiguration.class)) {
            List<Diagnosis> found =
                    new ExamineInstallation(
                                    context.getBean(DatabaseInspection.class),
                                    () ->
                                            SurveyConfiguration.with(
                                                    context.getEnvironment()
                                                            .getProperty("SAMMANHANG_SURVEYS", "")),
                                    name ->
                                            new ClassPathResource("surveys/audio/" + name + ".mp3")
                                                    .exists())
                            .examine(
                                    context.getEnvironment()
                                            .getRequiredProperty("sammanhang.base-url"));
            found.forEach(
                    diagnosis ->
                            spec.commandLine()
                                    .getOut()
                                    .println(mark(diagnosis.level()) + diagnosis.sentence()));
            return found.stream().anyMatch(d -> d.level() == Diagnosis.Level.FAULT)
                    ? Commands.FAILED
                    : Commands.DONE;
        }
    }

    private static String mark(Diagnosis.Level level) {
        return switch (level) {
            case FINE -> "ok     ";
            case NOTE -> "note   ";
            case FAULT -> "FAULT  ";
        };
    }
}
