package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Compilation;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheckCompiler;
import org.cinnabar.engine.crosscheck.CrossCheckDefinition;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.synthesis.Recipe;
import org.cinnabar.engine.synthesis.RecipeCompiler;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Dashboard;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One loading of one pack, step by step (加载过程); no step stops at a fault. */
final class PackBuild {
    private final PackFiles files;
    private final Faults faults = new Faults();
    private final PackReader reader;
    private final List<FormDefinition> forms;

    PackBuild(PackFiles files, Map<String, List<CodeItem>> registers) {
        this.files = files;
        this.reader = new PackReader(files, registers, faults);
        this.forms = reader.forms();
    }

    /**
     * @param forPublication whether to run the examples and refuse checks that say nothing
     */
    LoadedPack run(boolean forPublication) {
        reader.reportUnknownFiles();
        Optional<SchemeDefinition> definition = reader.scheme();
        List<CheckDefinition> checks = reader.checks();
        List<CrossCheckDefinition> crossChecks = reader.crossChecks();
        Optional<Recipe> recipe = reader.synthesis();
        Optional<Continuity> continuity = reader.continuity(forms);
        Optional<PublishedScheme> scheme =
                definition.flatMap(
                        it -> compile(it, checks, crossChecks, recipe, continuity, forPublication));
        int examples = 0;
        if (forPublication && definition.isPresent() && reader.unreadable().isEmpty()) {
            examples = examples(definition.get(), scheme);
        }
        return new LoadedPack(
                definition, scheme.filter(it -> faults.isEmpty()), faults.sorted(), examples);
    }

    private Optional<PublishedScheme> compile(
            SchemeDefinition definition,
            List<CheckDefinition> checks,
            List<CrossCheckDefinition> crossDefinitions,
            Optional<Recipe> recipe,
            Optional<Continuity> continuity,
            boolean forPublication) {
        Map<String, CodeList> codeLists = reader.codeLists(definition);
        FormulaCompiler formulas = FormulaCompiler.of(forms, register(definition), codeLists);
        Faults found = new Faults();
        List<Dashboard> dashboards = reader.dashboards(formulas, found);
        Compilation compilation =
                forPublication
                        ? SchemeCompiler.publishable(definition, forms, checks, codeLists)
                        : SchemeCompiler.compile(definition, forms, checks, codeLists);
        found.addAll(compilation.faults());
        List<CrossCheck> crossChecks =
                crossChecks(definition, formulas, codeLists, checks, crossDefinitions, found);
        faults.addAll(
                new FormulaFaults(
                                reader.read(), reader.unreadable(), faults.sorted(), found.sorted())
                        .mended());
        return compilation
                .program()
                .map(
                        program ->
                                new PublishedScheme(
                                        definition,
                                        forms,
                                        codeLists,
                                        dashboards,
                                        program,
                                        crossChecks,
                                        recipe.flatMap(it -> synthesis(it, definition, program)),
                                        continuity,
                                        files));
    }

    private static List<CrossCheck> crossChecks(
            SchemeDefinition definition,
            FormulaCompiler formulas,
            Map<String, CodeList> codeLists,
            List<CheckDefinition> checks,
            List<CrossCheckDefinition> crossDefinitions,
            Faults faults) {
        List<Fault> found = new ArrayList<>();
        CrossCheckCompiler compiler =
                new CrossCheckCompiler(definition, formulas, codeLists, found);
        Set<String> taken = checks.stream().map(CheckDefinition::id).collect(Collectors.toSet());
        List<CrossCheck> compiled = compiler.compile(crossDefinitions, taken);
        faults.addAll(found);
        return compiled;
    }

    private Optional<Synthesis> synthesis(
            Recipe recipe, SchemeDefinition definition, CheckProgram program) {
        List<Fault> found = new ArrayList<>();
        Optional<Synthesis> synthesis =
                RecipeCompiler.compile(recipe, definition, forms, program, found);
        faults.addAll(found);
        return synthesis;
    }

    /** Examples are run only when nothing else is wrong: what they trip would mean nothing. */
    private int examples(SchemeDefinition definition, Optional<PublishedScheme> scheme) {
        Examples examples = new Examples(files, definition, forms, faults);
        int number = examples.read();
        scheme.filter(it -> faults.isEmpty()).ifPresent(it -> examples.run(it.program()));
        return number;
    }

    private static Set<String> register(SchemeDefinition scheme) {
        return Stream.concat(
                        RegisterAttribute.FIXED.stream(),
                        scheme.register().stream().map(RegisterAttribute::key))
                .collect(Collectors.toSet());
    }
}
