package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.UnitType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The invented scheme (双方表) in which a pair of units files one form for each side. */
final class PairScheme {

    private static final String VALUE = "value";

    /** Decimals that are kept fast; longer ones are exact too. */
    private static final int SCALE = 6;

    private final SchemeDefinition real;
    private final SourceLocation location;

    PairScheme(SchemeDefinition real, SourceLocation location) {
        this.real = real;
        this.location = location;
    }

    SchemeDefinition definition(CrossSide left, CrossSide right) {
        UnitType pair =
                new UnitType(
                        CrossCheck.PAIR,
                        CrossCheck.PAIR,
                        LocalizedText.same(CrossCheck.PAIR),
                        List.of(left.key(), right.key()),
                        Set.of(),
                        location);
        return new SchemeDefinition(
                real.key(),
                real.version(),
                real.title(),
                real.issuingAuthority(),
                real.approvingAuthority(),
                real.approvalNumber(),
                real.validUntil(),
                real.frequency(),
                List.of(pair),
                real.chain(),
                List.of(),
                null,
                List.of(),
                location);
    }

    /** The side's amounts and matched values as the cells of a form. */
    FormDefinition form(CrossSide side) {
        List<Row> rows = new ArrayList<>();
        Stream.concat(side.match().entrySet().stream(), side.amounts().entrySet().stream())
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .forEach(rows::add);
        Column column =
                new Column(
                        VALUE,
                        null,
                        LocalizedText.same(VALUE),
                        List.of(),
                        CellDefinition.EMPTY,
                        null,
                        location);
        return new FormDefinition(
                side.key(),
                null,
                side.title(),
                FormKind.UNIT,
                null,
                null,
                List.of(new FixedTable("values", null, List.of(column), VALUE, rows, location)),
                location);
    }

    private Row row(String name, Formula formula) {
        return new Row(
                name,
                null,
                LocalizedText.same(name),
                0,
                Set.of(),
                cell(formula.tree().type()),
                formula.source().location());
    }

    private static CellDefinition cell(Type type) {
        CellType cell =
                switch (type.value()) {
                    case NUMBER -> CellType.DECIMAL;
                    case TEXT -> CellType.TEXT;
                    case DATE -> CellType.DATE;
                    case BOOLEAN -> CellType.BOOLEAN;
                };
        return new CellDefinition(
                cell,
                cell == CellType.DECIMAL ? SCALE : null,
                null,
                null,
                null,
                type.unit(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
