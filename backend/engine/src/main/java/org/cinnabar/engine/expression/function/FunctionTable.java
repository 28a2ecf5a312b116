package org.cinnabar.engine.expression.function;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All functions and operators a formula may use (函数表), by name. */
public final class FunctionTable {

    private static final FunctionTable STANDARD =
            new FunctionTable(
                    Stream.of(
                                    Arithmetic.ALL,
                                    Comparisons.ALL,
                                    Rounding.ALL,
                                    Logic.ALL,
                                    Aggregates.ALL,
                                    ConditionalAggregates.ALL,
                                    Texts.ALL,
                                    Patterns.ALL,
                                    Codes.ALL,
                                    Dates.ALL,
                                    Submissions.ALL)
                            .flatMap(List::stream)
                            .toList());

    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();

    private FunctionTable(Collection<FunctionDefinition> definitions) {
        for (FunctionDefinition definition : definitions) {
            if (functions.put(definition.name(), definition) != null) {
                throw new IllegalArgumentException("function twice: " + definition.name());
            }
        }
    }

    /** The functions every formula may use. */
    public static FunctionTable standard() {
        return STANDARD;
    }

    /** These and those. */
    public FunctionTable with(Collection<FunctionDefinition> more) {
        return new FunctionTable(
                Stream.concat(functions.values().stream(), more.stream()).toList());
    }

    public Optional<FunctionDefinition> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** The names, operators included. */
    public Set<String> names() {
        return Set.copyOf(functions.keySet());
    }
}
