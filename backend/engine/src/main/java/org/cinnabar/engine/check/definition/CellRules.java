package org.cinnabar.engine.check.definition;

import org.cinnabar.engine.expression.pattern.InvalidPattern;
import org.cinnabar.engine.expression.pattern.SafePattern;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether the properties of a cell go together (单元格定义检查). */
final class CellRules {

    private static final int MAX_SCALE = 18;
    private static final Set<CellType> NUMBERS = EnumSet.of(CellType.DECIMAL, CellType.INTEGER);
    private static final Set<CellType> TEXTS = EnumSet.of(CellType.TEXT, CellType.CODE);

    private final Map<String, CodeList> codeLists;
    private final List<Fault> faults;

    CellRules(Map<String, CodeList> codeLists, List<Fault> faults) {
        this.codeLists = codeLists;
        this.faults = faults;
    }

    void check(CellDefinition cell, String key, SourceLocation location) {
        CellType type = cell.type();
        if (type == null) {
            faults.add(DefinitionFault.TYPE_MISSING.at(location, key));
            return;
        }
        scale(cell, type, key, location);
        bounds(cell, type);
        text(cell, type, location);
        if (cell.computed() != null && cell.prefill() != null) {
            faults.add(DefinitionFault.COMPUTED_AND_PREFILLED.at(cell.prefill().location()));
        }
    }

    private void scale(CellDefinition cell, CellType type, String key, SourceLocation location) {
        Integer scale = cell.scale();
        if (scale == null) {
            if (type == CellType.DECIMAL) {
                faults.add(DefinitionFault.SCALE_MISSING.at(location, key));
            }
        } else if (!NUMBERS.contains(type) || type == CellType.INTEGER && scale != 0) {
            misuse("scale", type, location);
        } else if (scale < 0 || scale > MAX_SCALE) {
            faults.add(DefinitionFault.SCALE_RANGE.at(location));
        }
    }

    private void bounds(CellDefinition cell, CellType type) {
        Value min = bound("min", cell.min(), type);
        Value max = bound("max", cell.max(), type);
        if (min instanceof Decimal low
                && max instanceof Decimal high
                && cell.min() != null
                && low.compareTo(high) > 0) {
            faults.add(DefinitionFault.BOUNDS_REVERSED.at(cell.min().location()));
        }
    }

    private Value bound(String property, @Nullable SourceText bound, CellType type) {
        if (bound == null) {
            return Missing.BLANK;
        }
        if (!NUMBERS.contains(type)) {
            misuse(property, type, bound.location());
        }
        Value value = Decimal.parse(bound.text());
        if (value == Missing.UNDEFINED) {
            faults.add(DefinitionFault.BOUND_FORMAT.at(bound.location(), bound.text()));
        }
        return value;
    }

    private void text(CellDefinition cell, CellType type, SourceLocation location) {
        if (cell.maxLength() != null && !TEXTS.contains(type)) {
            misuse("maxLength", type, location);
        }
        if (cell.pattern() != null) {
            pattern(cell.pattern(), type);
        }
        if (cell.codeList() != null) {
            codeList(cell.codeList(), type);
        } else if (type == CellType.CODE) {
            faults.add(DefinitionFault.CODE_LIST_NEEDED.at(location));
        }
    }

    private void pattern(SourceText pattern, CellType type) {
        if (!TEXTS.contains(type)) {
            misuse("pattern", type, pattern.location());
        }
        try {
            SafePattern.read(pattern.text());
        } catch (InvalidPattern invalid) {
            faults.add(
                    FaultMessage.PATTERN_INVALID.at(
                            pattern.location(), invalid.index() + 1, invalid.reason()));
        }
    }

    private void codeList(SourceText list, CellType type) {
        if (type != CellType.CODE) {
            misuse("codeList", type, list.location());
        }
        if (!codeLists.containsKey(list.text())) {
            faults.add(
                    FaultMessage.CODE_LIST_MISSING.at(
                            list.location(),
                            list.text(),
                            Suggestions.of(list.text(), codeLists.keySet())));
        }
    }

    private void misuse(String property, CellType type, SourceLocation location) {
        String name = type.name().toLowerCase(Locale.ROOT);
        faults.add(DefinitionFault.PROPERTY_MISUSE.at(location, property, name));
    }
}
