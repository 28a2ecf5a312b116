package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;

/** The catalogue of what can be wrong with a check across units (跨企业审核缺陷); names are codes. */
enum CrossFault {
    CROSS_SIDES(
            "跨企业审核须有两方（sides）和公式，查重只有一方且没有公式",
            "a check across units has two sides and a formula, a check for repetition one side and"
                    + " none"),
    CROSS_SOURCE(
            "“%1$s”一方须写明 rows 和 counterparty，或只写 form",
            "the side “%1$s” needs rows with a counterparty, or a form alone"),
    CROSS_MATCH(
            "两方的 match 须用相同的名称，现为 %1$s 与 %2$s",
            "both sides must match by the same names, not %1$s and %2$s"),
    CROSS_TOGETHER(
            "together 须是按行的一方，且另一方是整个单位；现为“%1$s”",
            "together names the side of rows whose other side is a whole unit, not “%1$s”"),
    CROSS_OTHER_PERIOD("一方的公式只能取本期数据", "the formulas of a side may read the current period only");

    private final LocalizedText pattern;

    CrossFault(String zh, String en) {
        this.pattern = new LocalizedText(zh, en);
    }

    Fault at(SourceLocation location, Object... arguments) {
        return FaultMessage.fault(location, name(), pattern, arguments);
    }
}
