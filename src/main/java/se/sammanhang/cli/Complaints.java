package se.sammanhang.cli;

import java.io.PrintWriter;
import java.util.List;
import se.sammanhang.exchange.InputProblem;

/** Prints everything that is wrong with a file, as compilers do. */
final class Complaints {

    private static final int MOST_PRINTED = 200;

    private Complaints() {}

    /**
     * Prints the problems in order.
     *
     * @param consequence what has not happened, for example nothing was written
     */
    static int refuse(List<InputProblem> problems, String consequence, PrintWriter err) {
        problems.stream().sorted().limit(MOST_PRINTED).forEach(err::println);
        int more = problems.size() - MOST_PRINTED;
        if (more > 0) {
            err.println("... and " + more + " more.");
        }
        err.println(
                problems.size()
                        + (problems.size() == 1 ? " problem; " : " problems; ")
                        + consequence
                        + ".");
        return Commands.REFUSED;
    }
}
