package org.cinnabar.server.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command and its {@code --name value} options (命令行参数). */
record CommandLine(List<String> words, Map<String, String> options) {

    /** Options that are given or not, without a value. */
    private static final Set<String> FLAGS = Set.of("json");

    /** Reads {@code --name value} and {@code --name=value}; an option without value has "". */
    static CommandLine of(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (argument.contains("=")) {
                int sign = argument.indexOf('=');
                options.put(argument.substring(2, sign), argument.substring(sign + 1));
            } else if (FLAGS.contains(argument.substring(2))) {
                options.put(argument.substring(2), "");
            } else {
                options.put(argument.substring(2), i + 1 < arguments.length ? arguments[++i] : "");
            }
        }
        return new CommandLine(List.copyOf(words), Map.copyOf(options));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Whether {@code --language}, or else the environment, asks for English. */
    boolean isEnglish(Map<String, String> environment) {
        return option("language")
                .orElseGet(() -> environment.getOrDefault("LANG", ""))
                .startsWith("en");
    }
}
