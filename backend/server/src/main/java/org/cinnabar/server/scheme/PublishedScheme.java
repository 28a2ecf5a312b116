package org.cinnabar.server.scheme;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.server.scheme.source.PackFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of a reporting scheme, checked, compiled and ready to use (已发布的报表制度). */
public record PublishedScheme(
        SchemeDefinition definition,
        List<FormDefinition> forms,
        Map<String, CodeList> codeLists,
        List<Dashboard> dashboards,
        CheckProgram program,
        List<CrossCheck> crossChecks,
        Optional<Synthesis> synthesis,
        Optional<Continuity> continuity,
        PackFiles files) {

    public PublishedScheme {
        forms = List.copyOf(forms);
        codeLists = Map.copyOf(codeLists);
        dashboards = List.copyOf(dashboards);
        crossChecks = List.copyOf(crossChecks);
    }

    /** The form with that key. */
    public Optional<FormDefinition> form(String key) {
        return forms.stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /** The forms a type of unit files, in the order of its set (一套表), the foot last. */
    public List<FormDefinition> formsOf(String unitType) {
        List<String> keys = new ArrayList<>();
        definition.unitType(unitType).ifPresent(type -> keys.addAll(type.forms()));
        if (definition.foot() != null) {
            keys.add(definition.foot());
        }
        return keys.stream().map(this::form).flatMap(Optional::stream).toList();
    }
}
