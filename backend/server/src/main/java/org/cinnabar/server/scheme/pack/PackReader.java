package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.crosscheck.CrossCheckDefinition;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.synthesis.Recipe;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Dashboard;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackSchema;
import org.cinnabar.server.scheme.source.YamlReader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the definitions out of the files of a pack (制度包读取). */
final class PackReader {
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(scheme|synthesis|continuity)\\.yaml|(forms|checks|dashboards)/[^/]+\\.yaml"
                            + "|codes/[^/]+\\.csv|examples/(violations/)?[^/]+\\.json"
                            + "|(.*/)?[^/]+\\.md");
    private final PackFiles files;
    private final Map<String, List<CodeItem>> registers;
    private final Faults faults;
    private final Map<String, Mapping> read = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    PackReader(PackFiles files, Map<String, List<CodeItem>> registers, Faults faults) {
        this.files = files;
        this.registers = registers;
        this.faults = faults;
    }

    /** Files of other names would be ignored without a word. */
    void reportUnknownFiles() {
        files.names()
                .filter(name -> !KNOWN.matcher(name).matches())
                .forEach(name -> faults.add(PackFault.UNKNOWN_FILE.at(start(name))));
    }

    Optional<SchemeDefinition> scheme() {
        if (!files.contains("scheme.yaml")) {
            faults.add(PackFault.NO_SCHEME.at(start("scheme.yaml")));
            return Optional.empty();
        }
        return yaml("scheme.yaml", PackSchema.SCHEME)
                .map(file -> new SchemeReader(file, faults).scheme());
    }

    List<FormDefinition> forms() {
        return folder("forms", PackSchema.FORM)
                .peek(file -> checkName(file, "forms", "form"))
                .map(FormReader::form)
                .toList();
    }

    List<CheckDefinition> checks() {
        return folder("checks", PackSchema.CHECKS).flatMap(CheckReader::checks).toList();
    }

    List<CrossCheckDefinition> crossChecks() {
        return read.entrySet().stream()
                .filter(file -> file.getKey().startsWith("checks/"))
                .flatMap(file -> CrossCheckReader.checks(file.getValue()))
                .toList();
    }

    List<Dashboard> dashboards(FormulaCompiler formulas, Faults ofFormulas) {
        DashboardReader reader = new DashboardReader(formulas, ofFormulas);
        return folder("dashboards", PackSchema.DASHBOARD)
                .peek(file -> checkName(file, "dashboards", "dashboard"))
                .map(reader::dashboard)
                .toList();
    }

    /** The recipe for plausible data, if the pack has one. */
    Optional<Recipe> synthesis() {
        return files.contains("synthesis.yaml")
                ? yaml("synthesis.yaml", PackSchema.SYNTHESIS).map(SynthesisReader::recipe)
                : Optional.empty();
    }

    /** How the indicators of the previous version go on, if the pack says so. */
    Optional<Continuity> continuity(List<FormDefinition> forms) {
        return files.contains("continuity.yaml")
                ? yaml("continuity.yaml", PackSchema.CONTINUITY)
                        .map(file -> new ContinuityReader(forms, faults).continuity(file))
                : Optional.empty();
    }

    /** The YAML files that could be read. */
    Map<String, Mapping> read() {
        return read;
    }

    /** The names of the YAML files that could not be read. */
    List<String> unreadable() {
        return unreadable;
    }

    private Stream<Mapping> folder(String folder, PackSchema schema) {
        return files.names(folder, ".yaml")
                .map(name -> yaml(name, schema))
                .flatMap(Optional::stream);
    }

    private Optional<Mapping> yaml(String name, PackSchema schema) {
        Optional<Mapping> file = YamlReader.read(name, files.content(name), faults);
        file.ifPresentOrElse(
                mapping -> {
                    read.put(name, mapping);
                    schema.validate(mapping, faults);
                },
                () -> unreadable.add(name));
        return file;
    }

    private void checkName(Mapping file, String folder, String key) {
        Scalar name = file.scalar(key);
        String expected = folder + "/" + (name == null ? "" : name.text()) + ".yaml";
        if (name != null && !expected.equals(file.location().file())) {
            faults.add(PackFault.FILE_NAME.at(name.location(), expected));
        }
    }

    Map<String, CodeList> codeLists(SchemeDefinition scheme) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        scheme.codeLists().forEach(source -> lists.putIfAbsent(source.key(), codeList(source)));
        return lists;
    }

    private CodeList codeList(CodeListSource source) {
        if (source.register() != null) {
            return register(source, source.register());
        }
        String file = Objects.requireNonNullElse(source.file(), "");
        if (files.contains(file)) {
            return CodeListReader.codeList(source, file, files.content(file), faults);
        }
        List<String> present = files.names("codes", ".csv").toList();
        faults.add(
                PackFault.CODE_LIST_FILE.at(
                        source.location(), file, Suggestions.of(file, present)));
        return new CodeList(source.key(), source.title(), List.of());
    }

    private CodeList register(CodeListSource source, String register) {
        List<CodeItem> items = registers.get(register);
        if (items == null) {
            faults.add(PackFault.CODE_LIST_UNAVAILABLE.at(source.location(), register));
            items = List.of();
        }
        return new CodeList(source.key(), source.title(), items);
    }

    private static SourceLocation start(String file) {
        return new SourceLocation(file, 1, 1);
    }
}
