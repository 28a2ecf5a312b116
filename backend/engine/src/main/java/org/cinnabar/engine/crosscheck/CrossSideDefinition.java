package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One side of a check across units (一方): the rows of a floating table that name a counterparty, or
 * a unit's form as a whole.
 *
 * @param rows floating table {@code form.table}; null for the unit as a whole
 * @param form the form of a unit as a whole
 * @param counterparty the other unit's credit code
 * @param match what rows of both sides must have in common besides, by name
 * @param amounts what is compared, by name
 */
public record CrossSideDefinition(
        String key,
        LocalizedText title,
        @Nullable SourceText rows,
        @Nullable SourceText form,
        @Nullable SourceText counterparty,
        @Nullable SourceText where,
        Map<String, SourceText> match,
        Map<String, SourceText> amounts,
        SourceLocation location) {

    public CrossSideDefinition {
        match = Collections.unmodifiableMap(new LinkedHashMap<>(match));
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}
