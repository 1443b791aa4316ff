package se.sammanhang;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.sammanhang.cli.Commands;

/** Entry point of the jar: a command, or the server. */
@SpringBootApplication
public class Sammanhang {

    public static void main(String[] args) {
        if (Commands.areMeant(args)) {
            System.exit(
                    Commands.run(
                            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                            args));
        }
        SpringApplication.run(Sammanhang.class, args);
    }
}
