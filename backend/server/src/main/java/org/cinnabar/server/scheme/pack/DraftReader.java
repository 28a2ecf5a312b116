package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Compilation;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackSchema;
import org.cinnabar.server.scheme.source.YamlReader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and compiles one draft check (草稿读取) with the same strictness as a pack. */
public final class DraftReader {
    private static final String FILE = "checks/draft.yaml";

    private final PublishedScheme scheme;
    private final Faults faults = new Faults();

    private DraftReader(PublishedScheme scheme) {
        this.scheme = scheme;
    }

    /** The program with the draft alone, or everything that is wrong (读取结果). */
    public record Read(Optional<CheckProgram> program, List<Fault> faults) {}

    /** Reads a text that is written as a file of {@code checks/} with one check. */
    public static Read read(PublishedScheme scheme, String source) {
        return new DraftReader(scheme).read(source);
    }

    private Read read(String source) {
        Optional<CheckProgram> program =
                YamlReader.read(FILE, source.getBytes(StandardCharsets.UTF_8), faults)
                        .flatMap(this::compiled);
        return new Read(program.filter(it -> faults.isEmpty()), faults.sorted());
    }

    private Optional<CheckProgram> compiled(Mapping file) {
        PackSchema.CHECKS.validate(file, faults);
        file.mappings("checks")
                .skip(1)
                .forEach(more -> faults.add(PackFault.ONE_CHECK.at(more.location())));
        if (file.mappings("checks").findAny().isEmpty()) {
            faults.add(PackFault.ONE_CHECK.at(file.location()));
        }
        List<CheckDefinition> checks = CheckReader.checks(file).toList();
        Compilation compilation =
                SchemeCompiler.publishable(
                        scheme.definition(), scheme.forms(), checks, scheme.codeLists());
        faults.addAll(
                new FormulaFaults(
                                Map.of(FILE, file),
                                List.of(),
                                faults.sorted(),
                                compilation.faults())
                        .mended());
        return compilation.program();
    }
}
