package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.JsonReader;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackSchema;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The examples of a pack (示例): complete submissions, and changes of them that trip exactly the
 * checks they name.
 */
final class Examples {
    private static final String FOLDER = "examples/";

    private final PackFiles files;
    private final SchemeDefinition scheme;
    private final List<FormDefinition> forms;
    private final Faults faults;
    private final Map<String, SubmissionData> complete = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** A changed example and the checks it has to trip; {@code place} is where they are named. */
    private record Violation(
            SourceLocation place,
            List<String> expected,
            SubmissionData data,
            @Nullable SubmissionData previous) {}

    Examples(PackFiles files, SchemeDefinition scheme, List<FormDefinition> forms, Faults faults) {
        this.files = files;
        this.scheme = scheme;
        this.forms = forms;
        this.faults = faults;
    }

    /** Reads all examples and returns their number. */
    int read() {
        List<String> changed = files.names("examples/violations", ".json").toList();
        List<String> others =
                files.names("examples", ".json").filter(it -> !changed.contains(it)).toList();
        SubmissionFiles reader = new SubmissionFiles(scheme, forms, faults);
        for (String name : others) {
            reader.read(name, files.content(name)).ifPresent(it -> complete.put(name, it));
        }
        changed.forEach(this::readViolation);
        return others.size() + changed.size();
    }

    /** Runs those that were read. */
    void run(CheckProgram program) {
        ExampleRun run = new ExampleRun(program, faults);
        complete.forEach(
                (name, data) ->
                        run.complete(new SourceLocation(name, 1, 1), data, previousOf(data)));
        violations.forEach(
                it -> run.violation(it.place(), it.expected(), it.data(), it.previous()));
    }

    private void readViolation(String name) {
        Faults own = new Faults();
        Optional<Mapping> file = JsonReader.read(name, files.content(name), own);
        file.ifPresent(mapping -> PackSchema.EXAMPLE_VIOLATION.validate(mapping, own));
        if (own.isEmpty()) {
            file.ifPresent(mapping -> readViolation(mapping, own));
        }
        faults.addAll(own.sorted());
    }

    private void readViolation(Mapping file, Faults own) {
        SubmissionData base = example(file.scalar("base"), own);
        SubmissionData previous = example(file.scalar("previous"), own);
        Mapping unit = file.mapping("unit");
        if (unit != null) {
            new SubmissionFiles(scheme, forms, own).unitType(unit.scalar("type"), own);
        }
        if (base != null) {
            FillableNames names = new FillableNames(forms, own);
            violations.add(
                    new Violation(
                            Objects.requireNonNull(file.get("expect")).location(),
                            Texts.texts(file, "expect"),
                            ExampleChanges.apply(base, file, names, own),
                            previous));
        }
    }

    private @Nullable SubmissionData example(@Nullable Scalar name, Faults own) {
        if (name == null) {
            return null;
        }
        String file = FOLDER + name.text();
        if (!files.contains(file)) {
            List<String> known =
                    complete.keySet().stream().map(it -> it.substring(FOLDER.length())).toList();
            own.add(
                    PackFault.UNKNOWN_EXAMPLE.at(
                            name.location(), name.text(), Suggestions.of(name.text(), known)));
        }
        return complete.get(file);
    }

    private @Nullable SubmissionData previousOf(SubmissionData submission) {
        String period =
                ReportingPeriod.parse(submission.period())
                        .map(it -> it.previous().toString())
                        .orElse("");
        return complete.values().stream()
                .filter(other -> other.period().equals(period))
                .filter(other -> creditCode(other).equals(creditCode(submission)))
                .findFirst()
                .orElse(null);
    }

    private static String creditCode(SubmissionData submission) {
        return submission.unit().getOrDefault("creditCode", "");
    }
}
