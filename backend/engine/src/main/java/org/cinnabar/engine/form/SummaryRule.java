package org.cinnabar.engine.form;

/** How a column of a generated form (综合表) comes about from the units' submissions. */
public sealed interface SummaryRule {

    /** The number of units (单位数). */
    record Count(Counted counted) implements SummaryRule {}

    /** The total of a formula over every accepted submission (合计). */
    record Sum(SourceText formula) implements SummaryRule {}

    /** Which units a {@link Count} counts: those due (应报) or those accepted (已验收). */
    enum Counted {
        DUE,
        ACCEPTED
    }
}
