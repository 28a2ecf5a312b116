package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.form.LocalizedText;

/** A check that every form has (内置审核); its name is the id of its findings. */
public enum BuiltInRule {
    REQUIRED("必填", "Required"),
    FORMAT("格式", "Format"),
    ROWS("行数", "Number of rows"),
    UNIQUE("重复行", "Duplicate row");

    private final LocalizedText title;

    BuiltInRule(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    public LocalizedText title() {
        return title;
    }
}
