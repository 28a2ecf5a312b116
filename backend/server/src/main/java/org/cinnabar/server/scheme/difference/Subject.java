package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;

/** The kinds of parts a scheme consists of (制度组成部分). */
public enum Subject {
    SCHEME("报表制度", "scheme", false),
    REGISTER_ATTRIBUTE("名录属性", "register attribute", false),
    UNIT_TYPE("单位类型", "unit type", false),
    CODE_LIST("代码表", "code list", false),
    CODE("代码", "code", true),
    FORM("报表", "form", false),
    TABLE("表体", "table", true),
    COLUMN("宾栏", "column", true),
    ROW("指标", "row", true),
    CHECK("审核关系", "check", false),
    DASHBOARD("看板", "dashboard", false),
    CHART("图表", "chart", true),
    FILE("文件", "file", false);

    private final LocalizedText words;
    private final boolean ordered;

    Subject(String zh, String en, boolean ordered) {
        this.words = new LocalizedText(zh, en);
        this.ordered = ordered;
    }

    LocalizedText words() {
        return words;
    }

    /** Whether readers see such parts in the order of the pack. */
    boolean isOrdered() {
        return ordered;
    }

    /** Whether such a part may go on under another form. */
    boolean isIndicator() {
        return this == ROW || this == COLUMN;
    }
}
