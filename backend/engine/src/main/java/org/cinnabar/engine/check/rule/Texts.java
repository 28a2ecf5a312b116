package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.form.LocalizedText;

/** The words of the built-in rules (内置审核提示). */
final class Texts {

    private static final int SHOWN = 40;

    private Texts() {}

    static LocalizedText required(LocalizedText title) {
        return new LocalizedText(
                "“%s”必须填写".formatted(title.zh()), "“%s” must be filled in".formatted(title.en()));
    }

    static LocalizedText wrong(LocalizedText title, String text, LocalizedText reason) {
        return new LocalizedText(
                "“%s”%s，现为“%s”".formatted(title.zh(), reason.zh(), shown(text)),
                "“%s” %s; it is “%s”".formatted(title.en(), reason.en(), shown(text)));
    }

    static LocalizedText unknown(String key) {
        return new LocalizedText(
                "报表中没有可填的“%s”".formatted(key), "the form has no cell “%s” to fill".formatted(key));
    }

    static LocalizedText notFiled(LocalizedText title) {
        return new LocalizedText(
                "本单位不填报“%s”".formatted(title.zh()),
                "this unit does not file “%s”".formatted(title.en()));
    }

    static LocalizedText inRow(int row, LocalizedText message) {
        return new LocalizedText(
                "第 %d 行：%s".formatted(row + 1, message.zh()),
                "row %d: %s".formatted(row + 1, message.en()));
    }

    static LocalizedText tooFew(int min, int rows) {
        return new LocalizedText(
                "至少填 %d 行，现有 %d 行".formatted(min, rows),
                "at least %d rows are needed; there are %d".formatted(min, rows));
    }

    static LocalizedText tooMany(int max, int rows) {
        return new LocalizedText(
                "最多填 %d 行，现有 %d 行".formatted(max, rows),
                "at most %d rows are allowed; there are %d".formatted(max, rows));
    }

    static LocalizedText sameAs(int row) {
        return new LocalizedText(
                "与第 %d 行重复".formatted(row + 1), "it repeats row %d".formatted(row + 1));
    }

    private static String shown(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
