package org.cinnabar.server.command;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The commands (命令) of the program beside the server itself. */
public final class Commands {
    private static final String USAGE =
            """
            java -jar cinnabar.jar [serve]
            java -jar cinnabar.jar health
            java -jar cinnabar.jar pack verify DIR [--language zh|en]
            java -jar cinnabar.jar pack diff DIR|VERSION DIR|VERSION [--json] [--language zh|en]
            java -jar cinnabar.jar check PACK SUBMISSION.json [--previous FILE] [--language zh|en]
            java -jar cinnabar.jar audit verify [--language zh|en]
            java -jar cinnabar.jar conformance DIR [--backend jvm|ts|excel|sql] [--language zh|en]
            """;
    private static final Set<String> OPTIONS = Set.of("language", "previous", "backend", "json");

    private Commands() {}

    /** Runs the command these arguments name; empty when they ask for the server. */
    public static OptionalInt run(String... arguments) {
        String first = arguments.length == 0 ? "serve" : arguments[0];
        if (first.equals("serve") || first.startsWith("--")) {
            return OptionalInt.empty();
        }
        // What libraries may log must not end up between the findings.
        System.setOut(System.err);
        LoggingSystem.get(Commands.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exit = run(CommandLine.of(arguments), System.getenv(), out, err);
        out.flush();
        err.flush();
        return OptionalInt.of(exit);
    }

    static int run(
            CommandLine line, Map<String, String> environment, PrintStream out, PrintStream err) {
        Terminal terminal = new Terminal(out, err, line.isEnglish(environment));
        List<String> words = line.words();
        boolean known = OPTIONS.containsAll(line.options().keySet());
        if (known && words.size() == 3 && words.subList(0, 2).equals(List.of("pack", "verify"))) {
            return new PackVerification(terminal).run(words.get(2));
        }
        if (known && words.size() == 4 && words.subList(0, 2).equals(List.of("pack", "diff"))) {
            return new PackComparison(terminal, environment.get("CINNABAR_FORMS"))
                    .run(words.get(2), words.get(3), line.options().containsKey("json"));
        }
        if (known && words.size() == 3 && words.getFirst().equals("check")) {
            return new SubmissionCheck(terminal)
                    .run(words.get(1), words.get(2), line.option("previous"));
        }
        if (known && words.size() == 2 && words.getFirst().equals("conformance")) {
            return new ConformanceRun(terminal)
                    .run(words.get(1), line.option("backend").orElse("jvm"));
        }
        if (known && words.equals(List.of("audit", "verify"))) {
            return new AuditVerify(terminal, environment).run();
        }
        if (known && words.equals(List.of("health"))) {
            return new HealthCheck(terminal, environment).run();
        }
        return terminal.unusable("用法：\n" + USAGE, "Usage:\n" + USAGE);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
