package org.cinnabar.engine.form;

import java.util.List;
import java.util.Set;

/** A kind of reporting unit (单位类型) and the set of forms it files, in order. */
public record UnitType(
        String key,
        String code,
        LocalizedText title,
        List<String> forms,
        Set<String> optional,
        SourceLocation location) {

    public UnitType {
        forms = List.copyOf(forms);
        optional = Set.copyOf(optional);
    }
}
