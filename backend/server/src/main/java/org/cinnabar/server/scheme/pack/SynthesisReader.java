package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.synthesis.Recipe;
import org.cinnabar.engine.synthesis.Recipe.Assignment;
import org.cinnabar.engine.synthesis.Recipe.Block;
import org.cinnabar.engine.synthesis.Recipe.Change;
import org.cinnabar.engine.synthesis.Recipe.FormRecipe;
import org.cinnabar.engine.synthesis.Recipe.TableRecipe;
import org.cinnabar.engine.synthesis.Recipe.TypeRecipe;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the recipe for plausible data (合成配方) from {@code synthesis.yaml}. */
final class SynthesisReader {

    private SynthesisReader() {}

    static Recipe recipe(Mapping file) {
        Mapping opinions = file.mapping("opinions");
        return new Recipe(
                type(file.mapping("common")),
                named(file.mapping("unitTypes"), SynthesisReader::type),
                file.mappings("violations").map(SynthesisReader::violation).toList(),
                texts(file.mapping("explanations")),
                new Recipe.Opinions(
                        opinions == null ? List.of() : Texts.texts(opinions, "approve"),
                        opinions == null ? List.of() : Texts.texts(opinions, "sendBack"),
                        texts(opinions == null ? null : opinions.mapping("sendBackFor"))));
    }

    private static TypeRecipe type(@Nullable Mapping type) {
        if (type == null) {
            return TypeRecipe.EMPTY;
        }
        Map<String, BigDecimal> provinces = new LinkedHashMap<>();
        Mapping weights = type.mapping("provinces");
        if (weights != null) {
            weights.entries().keySet().forEach(key -> provinces.put(key, number(weights, key)));
        }
        return new TypeRecipe(
                number(type, "share"),
                provinces,
                Texts.texts(type, "industries"),
                Texts.texts(type, "names"),
                assignments(type.mapping("register")),
                assignments(type.mapping("let")),
                assignments(type.mapping("each")),
                type.mappings("forms").map(SynthesisReader::form).toList());
    }

    private static FormRecipe form(Mapping form) {
        return new FormRecipe(
                Texts.text(form, "form"),
                form.mappings("tables").map(SynthesisReader::table).toList(),
                assignments(form.mapping("cells")));
    }

    private static TableRecipe table(Mapping table) {
        return new TableRecipe(
                Texts.text(table, "table"),
                table.mappings("blocks")
                        .map(
                                block ->
                                        new Block(
                                                Texts.source(block, "count"),
                                                assignments(block.mapping("columns"))))
                        .toList());
    }

    private static Recipe.Violation violation(Mapping violation) {
        return new Recipe.Violation(
                Texts.text(violation, "check"),
                Texts.texts(violation, "unitTypes"),
                number(violation, "weight"),
                violation.mappings("changes").map(SynthesisReader::change).toList());
    }

    private static Change change(Mapping change) {
        String form = Texts.text(change, "form");
        String table = Texts.text(change, "table");
        if (change.scalar("cell") != null) {
            return new Change.SetCell(
                    form,
                    Texts.text(change, "cell"),
                    Texts.source(change, "value", change.location()));
        }
        if (change.scalar("removeRow") != null) {
            return new Change.RemoveRow(form, table, Texts.integer(change, "removeRow", 0));
        }
        if (change.get("addRow") != null) {
            return new Change.AddRow(form, table, assignments(change.mapping("addRow")));
        }
        return new Change.SetRowCell(
                form,
                table,
                Texts.integer(change, "row", 0),
                Texts.text(change, "column"),
                Texts.source(change, "value", change.location()));
    }

    private static List<Assignment> assignments(@Nullable Mapping formulas) {
        List<Assignment> assignments = new ArrayList<>();
        if (formulas != null) {
            formulas.entries()
                    .forEach(
                            (name, entry) -> {
                                if (entry.value() instanceof Scalar formula) {
                                    assignments.add(new Assignment(name, formula.source()));
                                }
                            });
        }
        return assignments;
    }

    private static BigDecimal number(Mapping mapping, String key) {
        String text = Texts.text(mapping, key);
        return Texts.isDecimal(text) ? new BigDecimal(text) : BigDecimal.ONE;
    }

    private static Map<String, List<String>> texts(@Nullable Mapping byCheck) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (byCheck != null) {
            byCheck.entries().keySet().stream()
                    .filter(check -> byCheck.get(check) instanceof Sequence)
                    .forEach(check -> texts.put(check, Texts.texts(byCheck, check)));
        }
        return texts;
    }

    private static <T> Map<String, T> named(
            @Nullable Mapping mapping, Function<Mapping, T> reader) {
        Map<String, T> named = new LinkedHashMap<>();
        if (mapping != null) {
            mapping.entries()
                    .forEach(
                            (key, entry) -> {
                                if (entry.value() instanceof Mapping value) {
                                    named.put(key, reader.apply(value));
                                }
                            });
        }
        return named;
    }
}
