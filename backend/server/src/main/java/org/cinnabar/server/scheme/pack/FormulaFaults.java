package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode.Mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the compiler found (编译缺陷), made fit for authors: each fault at the very value it speaks of,
 * and none that only follows from another one and is mended with it.
 */
final class FormulaFaults {
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    /** What is also said when a value was refused by the schema. */
    private static final Set<String> OF_REFUSED_VALUES =
            Set.of(
                    "KEY_FORMAT",
                    "CHECK_ID",
                    "COLUMN_WITHOUT_KEY",
                    "TYPE_MISSING",
                    "SCALE_MISSING",
                    "SCALE_RANGE",
                    "PROPERTY_MISUSE",
                    "BOUND_FORMAT",
                    "CODE_LIST_NEEDED",
                    "EMPTY_FORMULA",
                    "TOLERANCE_FORMAT",
                    "ROWS_REVERSED");

    private final Elements elements;
    private final Set<String> unreadableForms;
    private final Set<SourceLocation> refused;
    private final Set<SourceLocation> withoutRows;
    private final boolean namesTwice;
    private final List<Fault> found;

    /**
     * @param files the files that could be read, by name
     * @param unreadable names of those that could not
     * @param told faults found while reading
     * @param found faults found while compiling
     */
    FormulaFaults(
            Map<String, Mapping> files,
            List<String> unreadable,
            List<Fault> told,
            List<Fault> found) {
        this.elements = new Elements(files);
        this.unreadableForms =
                unreadable.stream().map(FormulaFaults::form).collect(Collectors.toSet());
        this.refused =
                told.stream()
                        .filter(fault -> !fault.code().equals("MISSING_TRANSLATION"))
                        .map(this::element)
                        .collect(Collectors.toSet());
        this.withoutRows =
                found.stream()
                        .filter(fault -> fault.code().equals("FOR_EACH"))
                        .map(this::element)
                        .collect(Collectors.toSet());
        this.namesTwice = found.stream().anyMatch(it -> it.code().startsWith("DUPLICATE_"));
        this.found = found;
    }

    List<Fault> mended() {
        return found.stream().filter(fault -> !isKnockOn(fault)).map(this::placed).toList();
    }

    private boolean isKnockOn(Fault fault) {
        return switch (fault.code()) {
            case "UNKNOWN_FORM" -> unreadableForms.contains(quoted(fault));
            case "AMBIGUOUS_NAME" -> namesTwice;
            case "UNKNOWN_NAME" -> withoutRows.contains(element(fault)) || isThereTwice(fault);
            default -> OF_REFUSED_VALUES.contains(fault.code()) && refused.contains(element(fault));
        };
    }

    /** A name that is there, in a file whose keys are not clear. */
    private boolean isThereTwice(Fault fault) {
        String file = fault.location().file();
        return found.stream()
                        .filter(other -> other.code().equals("DUPLICATE_KEY"))
                        .anyMatch(other -> other.location().file().equals(file))
                && elements.file(file).flatMap(it -> Elements.find(it, quoted(fault))).isPresent();
    }

    /** A fault told of a whole element is told of the value in it that the message quotes. */
    private Fault placed(Fault fault) {
        return elements.around(fault.location())
                .filter(element -> element.location().equals(fault.location()))
                .flatMap(element -> Elements.find(element, quoted(fault)))
                .map(place -> new Fault(place, fault.code(), fault.message()))
                .orElse(fault);
    }

    private SourceLocation element(Fault fault) {
        return elements.start(fault.location());
    }

    private static String quoted(Fault fault) {
        Matcher quoted = QUOTED.matcher(fault.message().en());
        return quoted.find() ? quoted.group(1) : "";
    }

    private static String form(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    }
}
