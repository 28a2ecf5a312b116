package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One version of a reporting scheme (报表制度): who files which forms, when, up which chain. */
public record SchemeDefinition(
        String key,
        String version,
        LocalizedText title,
        LocalizedText issuingAuthority,
        LocalizedText approvingAuthority,
        LocalizedText approvalNumber,
        LocalDate validUntil,
        Frequency frequency,
        List<UnitType> unitTypes,
        ReportingChain chain,
        List<RegisterAttribute> register,
        @Nullable String foot,
        List<CodeListSource> codeLists,
        SourceLocation location) {

    public SchemeDefinition {
        unitTypes = List.copyOf(unitTypes);
        register = List.copyOf(register);
        codeLists = List.copyOf(codeLists);
    }

    /** The unit type with that key. */
    public Optional<UnitType> unitType(String typeKey) {
        return unitTypes.stream().filter(type -> type.key().equals(typeKey)).findFirst();
    }
}
