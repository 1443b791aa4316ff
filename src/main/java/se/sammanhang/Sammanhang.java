package se.sammanhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the jar. */
@SpringBootApplication
public class Sammanhang {

    public static void main(String[] args) {
        SpringApplication.run(Sammanhang.class, args);
    }
}
