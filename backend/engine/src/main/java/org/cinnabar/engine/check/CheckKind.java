package org.cinnabar.engine.check;

/** How far a check looks (审核类型): within a form (表内), between forms (表间), across periods (跨期). */
public enum CheckKind {
    INTRA_FORM,
    INTER_FORM,
    CROSS_PERIOD
}
