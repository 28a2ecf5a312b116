package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossSide;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SummaryRule;
import org.cinnabar.server.scheme.Dashboard;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values of properties are told to readers (用语). */
final class Words {
    private Words() {}

    static @Nullable String of(@Nullable SourceText text) {
        return text == null ? null : text.text().strip();
    }

    static @Nullable LocalizedText of(@Nullable Boolean value) {
        if (value == null) {
            return null;
        }
        return value ? new LocalizedText("是", "yes") : new LocalizedText("否", "no");
    }

    static @Nullable LocalizedText of(@Nullable CellType type) {
        return type == null
                ? null
                : switch (type) {
                    case DECIMAL -> new LocalizedText("小数", "decimal");
                    case INTEGER -> new LocalizedText("整数", "whole number");
                    case TEXT -> new LocalizedText("文本", "text");
                    case DATE -> new LocalizedText("日期", "date");
                    case BOOLEAN -> new LocalizedText("是否", "yes or no");
                    case CODE -> new LocalizedText("代码", "code");
                };
    }

    static @Nullable LocalizedText of(@Nullable Frequency frequency) {
        return frequency == null
                ? null
                : switch (frequency) {
                    case MONTH -> new LocalizedText("月报", "monthly");
                    case QUARTER -> new LocalizedText("季报", "quarterly");
                    case HALF_YEAR -> new LocalizedText("半年报", "half-yearly");
                    case YEAR -> new LocalizedText("年报", "yearly");
                    case ONCE -> new LocalizedText("一次性", "once");
                };
    }

    static LocalizedText of(CrossCheck.Pairing pairing) {
        return switch (pairing) {
            case PAIR -> new LocalizedText("两家企业", "two units");
            case TOGETHER -> new LocalizedText("多家合计", "all units added up");
            case UNIQUE -> new LocalizedText("查重", "no repetition");
        };
    }

    /** Both sides as their author wrote them. */
    static String of(CrossSide left, CrossSide right) {
        return Stream.of(left, right).map(Words::of).collect(Collectors.joining("; "));
    }

    private static String of(CrossSide side) {
        Map<String, Formula> named = new LinkedHashMap<>();
        side.counterparty().ifPresent(formula -> named.put("counterparty", formula));
        side.where().ifPresent(formula -> named.put("where", formula));
        named.putAll(side.match());
        named.putAll(side.amounts());
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + of(entry.getValue().source()))
                .collect(
                        Collectors.joining(
                                ", ",
                                side.key()
                                        + ": "
                                        + side.form()
                                        + side.table().map(t -> "." + t).orElse("")
                                        + " (",
                                ")"));
    }

    static LocalizedText of(FormKind kind) {
        return switch (kind) {
            case UNIT -> new LocalizedText("基层表", "unit form");
            case SUMMARY -> new LocalizedText("综合表", "summary form");
            case FOOT -> new LocalizedText("表尾", "foot block");
        };
    }

    static LocalizedText of(CheckLevel level) {
        return switch (level) {
            case MANDATORY -> new LocalizedText("强制性", "mandatory");
            case QUASI_MANDATORY -> new LocalizedText("准强制性", "quasi-mandatory");
            case VERIFICATION -> new LocalizedText("核实性", "verification");
            case ADVISORY -> new LocalizedText("提示性", "advisory");
        };
    }

    static @Nullable LocalizedText of(@Nullable SummaryRule rule) {
        return switch (rule) {
            case null -> null;
            case SummaryRule.Sum sum ->
                    new LocalizedText(
                            "合计 " + sum.formula().text().strip(),
                            "total of " + sum.formula().text().strip());
            case SummaryRule.Count count ->
                    switch (count.counted()) {
                        case DUE -> new LocalizedText("应报单位数", "units due");
                        case ACCEPTED -> new LocalizedText("已验收单位数", "units accepted");
                    };
        };
    }

    static LocalizedText of(Dashboard.Kind kind) {
        return switch (kind) {
            case NUMBER -> new LocalizedText("数字", "number");
            case BAR -> new LocalizedText("柱形图", "bars");
            case LINE -> new LocalizedText("折线图", "lines");
            case TABLE -> new LocalizedText("表格", "table");
            case PROGRESS -> new LocalizedText("报送进度", "progress");
        };
    }

    static LocalizedText of(Dashboard.Grouping grouping) {
        return switch (grouping) {
            case REGION -> new LocalizedText("地区", "region");
            case PERIOD -> new LocalizedText("报告期", "period");
        };
    }

    /** All texts in a row; null when there is none. */
    static @Nullable LocalizedText list(Collection<LocalizedText> texts) {
        return texts.isEmpty()
                ? null
                : new LocalizedText(
                        joined(texts, LocalizedText::zh, "、"),
                        joined(texts, LocalizedText::en, ", "));
    }

    /** All keys in a row; null when there is none. */
    static @Nullable LocalizedText keys(Collection<String> keys) {
        return list(keys.stream().map(LocalizedText::same).toList());
    }

    /** Keys and what belongs to them; null when there is none. */
    static @Nullable LocalizedText pairs(Map<String, ?> pairs) {
        return keys(
                new TreeMap<>(pairs)
                        .entrySet().stream()
                                .map(it -> it.getKey() + " = " + it.getValue())
                                .toList());
    }

    private static String joined(
            Collection<LocalizedText> texts,
            Function<LocalizedText, String> language,
            String separator) {
        return texts.stream().map(language).collect(Collectors.joining(separator));
    }
}
