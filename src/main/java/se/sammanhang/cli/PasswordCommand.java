package se.sammanhang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.ManageAccounts;
import se.sammanhang.application.Role;
import se.sammanhang.cli.Installation.WithoutDatabase;
import se.sammanhang.security.Argon2Passwords;

/** {@code password LOGIN}: a new password for somebody who has lost theirs. */
@Command(
        name = "password",
        description = {
            "Gives an account a new password and prints it once; it is stored nowhere.",
            "A closed account stays closed."
        },
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "Name that the person signs in with.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private String login;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Installation installation =
                Installation.open(
                        WithoutDatabase.REFUSE, Argon2Passwords.class, ManageAccounts.class)) {
            Optional<Account> account =
                    installation
                            .use(AccountStore.class)
                            .byLogin(login.strip().toLowerCase(Locale.ROOT));
            if (account.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "Nobody signs in as \""
                                        + login
                                        + "\"; no password was changed. An administrator sees the"
                                        + " logins under Accounts.");
                return Commands.REFUSED;
            }
            print(installation, account.get());
            return Commands.DONE;
        }
    }

    private void print(Installation installation, Account account) {
        String password =
                installation
                        .use(ManageAccounts.class)
                        .resetPassword(
                                Installation.operator(
                                        "password", Role.ADMINISTRATOR, account.actor().project()),
                                account.login())
                        .orElseThrow()
                        .password();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("New password of %s, shown this once: %s%n", account.login(), password);
        if (!account.enabled()) {
            out.println("The account is closed; an administrator can open it under Accounts.");
        }
    }
}
