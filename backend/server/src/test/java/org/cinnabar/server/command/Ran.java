package org.cinnabar.server.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A command that was run to its end: its exit code and what it printed. */
record Ran(int exit, String out, String err) {
    static final Path FORMS = Path.of("../../forms");

    static Ran command(String... arguments) {
        return inEnvironment(Map.of(), arguments);
    }

    static Ran inEnvironment(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Commands.run(CommandLine.of(arguments), environment, stream(out), stream(err));
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
