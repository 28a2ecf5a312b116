package org.cinnabar.engine.check.definition;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.UnitType;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a scheme and its forms fit together (制度检查). */
public final class SchemeRules {

    private final SchemeDefinition scheme;
    private final Map<String, FormDefinition> forms = new HashMap<>();
    private final List<Fault> faults;

    private SchemeRules(SchemeDefinition scheme, List<Fault> faults) {
        this.scheme = scheme;
        this.faults = faults;
    }

    /** Adds to {@code faults} everything wrong with the definitions. */
    public static void check(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            Map<String, CodeList> codeLists,
            List<Fault> faults) {
        SchemeRules rules = new SchemeRules(scheme, faults);
        rules.forms(forms);
        rules.unitTypes();
        rules.register();
        forms.forEach(form -> new FormRules(form, codeLists, faults).check());
    }

    private void forms(Collection<FormDefinition> definitions) {
        Keys keys = new Keys(faults);
        for (FormDefinition form : definitions) {
            keys.key(form.key(), form.location());
            keys.number(form.formCode(), form.location());
            forms.putIfAbsent(form.key(), form);
        }
    }

    private void unitTypes() {
        Keys keys = new Keys(faults);
        for (UnitType type : scheme.unitTypes()) {
            keys.key(type.key(), type.location());
            keys.number(type.code(), type.location());
            Keys filed = new Keys(faults);
            for (String form : type.forms()) {
                filed.key(form, type.location());
                known(form, FormKind.UNIT, type.location());
            }
            type.optional().stream()
                    .filter(form -> !type.forms().contains(form))
                    .forEach(it -> faults.add(DefinitionFault.NOT_FILED.at(type.location(), it)));
        }
        if (scheme.foot() != null) {
            known(scheme.foot(), FormKind.FOOT, scheme.location());
        }
    }

    private void known(String form, FormKind kind, SourceLocation location) {
        FormDefinition definition = forms.get(form);
        if (definition == null) {
            faults.add(
                    FaultMessage.UNKNOWN_FORM.at(
                            location, form, Suggestions.of(form, forms.keySet())));
        } else if (definition.kind() != kind) {
            faults.add(DefinitionFault.FORM_KIND.at(location, form));
        }
    }

    private void register() {
        Keys keys = new Keys(faults);
        RegisterAttribute.FIXED.forEach(key -> keys.key(key, scheme.location()));
        scheme.register().forEach(it -> keys.key(it.key(), scheme.location()));
    }
}
