package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Carries measure units (计量单位) through calls whose arguments are of one kind. */
final class MeasureUnits {

    private MeasureUnits() {}

    /** The one type of all arguments from {@code first} on; null after a fault was reported. */
    static @Nullable Type common(CallSite site, int first) {
        List<Node> arguments = site.arguments();
        Type common = arguments.get(first).type().asScalar();
        for (int i = first + 1; i < arguments.size(); i++) {
            Type next = arguments.get(i).type().asScalar();
            if (next.value() != common.value()) {
                site.fault(
                        i,
                        FaultMessage.DIFFERENT_TYPES,
                        site.function(),
                        common.value().title(),
                        next.value().title());
                return null;
            }
            if (next.contradictsUnitOf(common)) {
                site.fault(i, FaultMessage.UNIT_MISMATCH, common.shownUnit(), next.shownUnit());
                return null;
            }
            common = common.withUnitFrom(next);
        }
        return common;
    }

    /** The call has the type that all its arguments have. */
    static @Nullable Node kept(CallSite site) {
        Type common = common(site, 0);
        return common == null ? null : site.call(common);
    }
}
