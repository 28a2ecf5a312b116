package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.LocalizedText;

import java.util.Map;
import java.util.Optional;

/** How the kinds of values and the expected forms of texts are called in messages (用语). */
final class Wording {
    private static final Map<String, LocalizedText> KINDS =
            Map.of(
                    "string", new LocalizedText("文本", "a text"),
                    "integer", new LocalizedText("整数", "a whole number"),
                    "number", new LocalizedText("数值", "a number"),
                    "boolean", new LocalizedText("true 或 false", "true or false"),
                    "object", new LocalizedText("“键: 值”", "keys with values"),
                    "array", new LocalizedText("列表", "a list"),
                    "null", new LocalizedText("空", "nothing"));

    /** By the name of the schema's definition or of the key. */
    private static final Map<String, LocalizedText> FORMS =
            Map.of(
                    "key",
                            new LocalizedText(
                                    "字母开头，由字母、数字和下划线组成",
                                    "a letter, then letters, digits and underscores"),
                    "decimal", new LocalizedText("小数，例如 12.5", "a decimal number such as 12.5"),
                    "version",
                            new LocalizedText("字母、数字、点和连字符", "letters, digits, points and hyphens"),
                    "cell", new LocalizedText("报表.指标或报表.指标.宾栏", "form.row or form.row.column"),
                    "validUntil",
                            new LocalizedText("日期，例如 2028-12-31", "a date such as 2028-12-31"),
                    "file", new LocalizedText("codes/名称.csv", "codes/name.csv"),
                    "tolerance", new LocalizedText("0.001 或 0.5%", "0.001 or 0.5%"),
                    "forEach", new LocalizedText("报表.表", "form.table"),
                    "period",
                            new LocalizedText(
                                    "2025、2025H1、2025Q3 或 2025-07",
                                    "2025, 2025H1, 2025Q3 or 2025-07"),
                    "example",
                            new LocalizedText(
                                    "examples/ 中的 JSON 文件名",
                                    "the name of a JSON file in examples/"));

    private Wording() {}

    static LocalizedText kind(String jsonType) {
        return KINDS.getOrDefault(jsonType, LocalizedText.same(jsonType));
    }

    static Optional<LocalizedText> form(String name) {
        return Optional.ofNullable(FORMS.get(name));
    }
}
