package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.expression.pattern.InvalidPattern;
import org.cinnabar.engine.expression.pattern.SafePattern;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the text of one cell must be like (单元格规则), made ready from a sound definition. */
final class CellRule {

    private static final int DEFAULT_LENGTH = 1000;

    private final LocalizedText title;
    private final CellType type;
    private final boolean required;
    private final int scale;
    private final int maxLength;
    private final @Nullable Decimal min;
    private final @Nullable Decimal max;
    private final @Nullable SafePattern pattern;
    private final @Nullable CodeList codeList;

    CellRule(LocalizedText title, CellDefinition cell, Map<String, CodeList> codeLists) {
        this.title = title;
        this.type = Objects.requireNonNull(cell.type());
        this.required = cell.isRequired();
        this.scale = cell.scale() == null ? 0 : cell.scale();
        this.maxLength = cell.maxLength() == null ? DEFAULT_LENGTH : cell.maxLength();
        this.min = bound(cell.min());
        this.max = bound(cell.max());
        this.pattern = pattern(cell.pattern());
        this.codeList = cell.codeList() == null ? null : codeLists.get(cell.codeList().text());
    }

    private static @Nullable Decimal bound(@Nullable SourceText bound) {
        return bound != null && Decimal.parse(bound.text()) instanceof Decimal value ? value : null;
    }

    private static @Nullable SafePattern pattern(@Nullable SourceText pattern) {
        try {
            return pattern == null ? null : SafePattern.read(pattern.text());
        } catch (InvalidPattern invalid) {
            throw new IllegalArgumentException("the definition was not checked", invalid);
        }
    }

    LocalizedText title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    /** What is wrong with a text that is not blank; empty when it is right. */
    Optional<LocalizedText> wrong(String text) {
        Value value = CellReader.read(type, text);
        if (value == Missing.UNDEFINED) {
            return Optional.of(notOfType());
        }
        if (value instanceof Decimal number) {
            return wrong(number);
        }
        return value instanceof TextValue written ? wrong(written) : Optional.empty();
    }

    private LocalizedText notOfType() {
        return switch (type) {
            case DECIMAL -> new LocalizedText("应为数字", "must be a number");
            case INTEGER -> new LocalizedText("应为整数", "must be a whole number");
            case DATE ->
                    new LocalizedText("应为日期，如 2025-12-31", "must be a date such as 2025-12-31");
            case BOOLEAN -> new LocalizedText("应为是或否", "must be yes or no");
            case TEXT, CODE -> throw new IllegalStateException("every text is a text");
        };
    }

    private Optional<LocalizedText> wrong(Decimal number) {
        if (number.decimals() > scale) {
            return Optional.of(
                    new LocalizedText(
                            "最多 %d 位小数".formatted(scale),
                            "may have at most %d decimals".formatted(scale)));
        }
        if (!number.fitsLong(scale)) {
            return Optional.of(new LocalizedText("位数过多", "has too many digits"));
        }
        if (min != null && number.compareTo(min) < 0) {
            return Optional.of(
                    new LocalizedText("不得小于 " + min.text(), "must be at least " + min.text()));
        }
        if (max != null && number.compareTo(max) > 0) {
            return Optional.of(
                    new LocalizedText("不得大于 " + max.text(), "must be at most " + max.text()));
        }
        return Optional.empty();
    }

    private Optional<LocalizedText> wrong(TextValue text) {
        if (text.length() > maxLength) {
            return Optional.of(
                    new LocalizedText(
                            "最多 %d 个字符".formatted(maxLength),
                            "may have at most %d characters".formatted(maxLength)));
        }
        if (pattern != null && !pattern.fits(text.text())) {
            return Optional.of(new LocalizedText("格式不符合要求", "does not have the required form"));
        }
        if (type == CellType.CODE && codeList != null && !codeList.contains(text.text())) {
            return Optional.of(
                    new LocalizedText(
                            "不在“%s”中".formatted(codeList.title().zh()),
                            "is not in the list “%s”".formatted(codeList.title().en())));
        }
        return Optional.empty();
    }
}
