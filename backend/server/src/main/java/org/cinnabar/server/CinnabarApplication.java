package org.cinnabar.server;

import org.cinnabar.server.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application (应用) and its commands. */
@SpringBootApplication
public class CinnabarApplication {

    /** Runs the command named by the first argument, by default {@code serve}. */
    public static void main(String[] arguments) {
        Commands.run(arguments)
                .ifPresentOrElse(
                        System::exit,
                        () -> SpringApplication.run(CinnabarApplication.class, arguments));
    }
}
