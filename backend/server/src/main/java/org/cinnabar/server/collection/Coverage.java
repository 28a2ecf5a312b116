package org.cinnabar.server.collection;

import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.UnitType;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.util.List;

/** Which units a cycle asks (填报范围): those in operation, of the scheme's types, below its office. */
@Component
class Coverage {

    private final Units units;

    Coverage(Units units) {
        this.units = units;
    }

    Flux<Unit> of(SchemeDefinition scheme, String officePath) {
        List<String> types = scheme.unitTypes().stream().map(UnitType::key).toList();
        return units.activeOf(types).filter(unit -> isBelow(unit.officePath(), officePath));
    }

    private static boolean isBelow(String path, String officePath) {
        return path.equals(officePath) || path.startsWith(officePath + ".");
    }
}
