package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.programme.Project;

/** A project file and everything that is wrong with it. The file is absent when anything is. */
public record ProjectReading(Optional<ProjectFile> file, List<InputProblem> problems) {

    public ProjectReading {
        problems = List.copyOf(problems);
    }

    /**
     * What a project file says.
     *
     * @param administrator the first account, which makes all others
     */
    public record ProjectFile(Project project, AccountRequest administrator) {}
}
