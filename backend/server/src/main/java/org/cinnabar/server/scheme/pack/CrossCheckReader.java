package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.crosscheck.CrossCheckDefinition;
import org.cinnabar.engine.crosscheck.CrossSideDefinition;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.PackNode;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads checks across units (跨企业审核) from {@code checks/*.yaml}. */
final class CrossCheckReader {
    private CrossCheckReader() {}

    /** The checks across units of a file. */
    static Stream<CrossCheckDefinition> checks(Mapping file) {
        return file.mappings("crossChecks").map(check -> check(file, check));
    }

    private static CrossCheckDefinition check(Mapping file, Mapping check) {
        return new CrossCheckDefinition(
                CheckReader.check(file, check),
                check.mappings("sides").map(CrossCheckReader::side).toList(),
                Texts.source(check, "together"));
    }

    private static CrossSideDefinition side(Mapping side) {
        return new CrossSideDefinition(
                Texts.text(side, "side"),
                Texts.localized(side, "title"),
                Texts.source(side, "rows"),
                Texts.source(side, "form"),
                Texts.source(side, "counterparty"),
                Texts.source(side, "where"),
                formulas(side, "match"),
                formulas(side, "amounts"),
                side.location());
    }

    private static Map<String, SourceText> formulas(Mapping side, String key) {
        Map<String, SourceText> formulas = new LinkedHashMap<>();
        Mapping named = side.mapping(key);
        if (named != null) {
            named.entries().forEach((name, entry) -> add(formulas, name, entry.value()));
        }
        return formulas;
    }

    private static void add(Map<String, SourceText> formulas, String name, PackNode value) {
        if (value instanceof Scalar scalar) {
            formulas.put(name, scalar.source());
        }
    }
}
