package org.cinnabar.engine.form;

/** What a form is for: filled by units (基层表), generated (综合表), or the foot block (表尾). */
public enum FormKind {
    UNIT,
    SUMMARY,
    FOOT
}
