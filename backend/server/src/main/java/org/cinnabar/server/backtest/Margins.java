package org.cinnabar.server.backtest;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.sql.SqlStore;
import org.cinnabar.engine.sql.SqlStore.Stored;
import org.cinnabar.server.aggregation.MartLayout;
import org.cinnabar.server.backtest.StoppedReports.Margin;
import org.cinnabar.server.scheme.CheckDraft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/** How near to being right a finding can be (误差边缘). */
final class Margins {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.UP);

    private Margins() {}

    /** What the check allows, and one unit of the last decimal of the coarsest cell it reads. */
    static Margin of(CheckDraft draft) {
        SqlStore layout = MartLayout.of(draft.scheme());
        int decimals =
                draft.check().dependsOn().stream()
                        .flatMap(reference -> stored(layout, reference))
                        .map(Stored::scale)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElse(0);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        return draft.check()
                .tolerance()
                .map(it -> new Margin(value(it), it.relative(), step))
                .orElse(new Margin(BigDecimal.ZERO, false, step));
    }

    private static BigDecimal value(Tolerance tolerance) {
        return tolerance.value().toBigDecimal();
    }

    private static Stream<Stored> stored(SqlStore layout, Reference reference) {
        try {
            return switch (reference) {
                case Reference.Cell(String form, String cell) -> Stream.of(layout.cell(form, cell));
                case Reference.Column(String form, String table, String column) ->
                        Stream.of(layout.column(form, table, column));
                case Reference.Elsewhere(Reference other) -> stored(layout, other);
                case Reference.Register _, Reference.Form _ -> Stream.of();
            };
        } catch (NotExpressible notExtracted) {
            return Stream.of();
        }
    }

    /** A share as percentage, rounded up so that what lies within still does. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).round(FOUR_DIGITS).stripTrailingZeros().toPlainString()
                + "%";
    }
}
