package org.cinnabar.engine.form;

/** How often a scheme or form is filed (报告期别). */
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    ONCE
}
