package se.sammanhang.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.casework.Violation;
import se.sammanhang.programme.Project;

/** The operator starts a project, with the first administrator who lets everybody else in. */
@Service
public class CreateProject {

    private final ProjectStore projects;
    private final ManageAccounts accounts;
    private final Clock clock;

    public CreateProject(ProjectStore projects, ManageAccounts accounts, Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The password is shown once and stored only as a hash. */
        record Created(String login, String password) implements Outcome {}

        /** Nothing has been changed: the project is there, with these logins. */
        record AlreadyThere(List<String> logins) implements Outcome {
            public AlreadyThere {
                logins = List.copyOf(logins);
            }
        }

        /** Nothing has been changed: the account cannot be made. */
        record Faulty(List<Violation> violations) implements Outcome {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }

    /**
     * Creates the project and then its first account. A project without any account is one whose
     * creation was cut short; it is finished, as the file is now.
     *
     * @param operator an administrator of the project to be
     */
    public Outcome create(Actor operator, Project project, AccountRequest administrator) {
        operator.require(Role.ADMINISTRATOR);
        if (projects.projects().contains(project.id())) {
            List<String> logins = accounts.all(operator).stream().map(Account::login).toList();
            if (!logins.isEmpty()) {
                return new Outcome.AlreadyThere(logins);
            }
        }
        List<Violation> violations = accounts.violations(administrator);
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        projects.put(operator, project, clock.instant());
        return switch (accounts.create(operator, administrator)) {
            case ManageAccounts.Outcome.Created(var login, var password) ->
                    new Outcome.Created(login, password);
            case ManageAccounts.Outcome.Faulty(var faults) -> new Outcome.Faulty(faults);
        };
    }
}
