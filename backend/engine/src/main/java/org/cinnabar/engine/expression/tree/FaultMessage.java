package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;

/**
 * The catalogue of everything that can be wrong with a formula (公式缺陷). The name is the stable code;
 * it is never reused for another meaning.
 */
public enum FaultMessage {
    SYNTAX("此处应为%1$s，却是 %2$s", "expected %1$s here, but found %2$s"),
    UNEXPECTED_CHARACTER(
            "公式中不能使用字符“%1$s”%2$s", "the character “%1$s” is not part of the language%2$s"),
    UNFINISHED_TEXT("文本缺少结束引号", "the text lacks its closing quotation mark"),
    NUMBER_FORMAT("“%1$s”不是合法的数字", "“%1$s” is not a number"),
    TOO_COMPLEX("公式过长或嵌套过深（上限 %1$s）", "the formula is too long or nested too deeply (limit: %1$s)"),
    EMPTY_FORMULA("公式为空", "the formula is empty"),
    UNKNOWN_NAME("没有名为“%1$s”的指标%2$s", "there is no cell called “%1$s”%2$s"),
    UNKNOWN_FUNCTION("没有函数“%1$s”%2$s", "there is no function “%1$s”%2$s"),
    UNKNOWN_FORM("没有报表“%1$s”%2$s", "there is no form “%1$s”%2$s"),
    AMBIGUOUS_NAME("“%1$s”在报表中不止一处", "“%1$s” stands in the form more than once"),
    NOT_A_VALUE("“%1$s”是整张表，请写明指标", "“%1$s” is a whole table; name a cell or column of it"),
    GREY_CELL("“%1$s”是不填报的单元格", "“%1$s” is greyed out and never filled"),
    ARGUMENT_COUNT("%1$s 需要 %2$s 个参数，却有 %3$s 个", "%1$s takes %2$s arguments, not %3$s"),
    TYPE_MISMATCH("%1$s 此处需要%2$s，却是%3$s", "%1$s needs a %2$s here, not a %3$s"),
    DIFFERENT_TYPES("%1$s 两边类型不同：%2$s 与 %3$s", "%1$s is given a %2$s and a %3$s"),
    UNIT_MISMATCH(
            "计量单位不同：%1$s 与 %2$s；请写明换算系数",
            "the measure units differ: %1$s and %2$s; write the conversion factor"),
    UNKNOWN_UNIT("不认识计量单位“%1$s”，无法换算", "the measure unit “%1$s” cannot be converted"),
    UNITS_APART("“%1$s”与“%2$s”不是同一种量，不能换算", "“%1$s” and “%2$s” do not measure the same"),
    COLUMN_OUTSIDE_AGGREGATE(
            "整列只能用于 SUM、COUNT 等汇总函数",
            "a whole column may stand only inside an aggregate such as SUM"),
    COLUMN_EXPECTED("%1$s 此处需要浮动表的整列", "%1$s needs a whole column of a floating table here"),
    DIFFERENT_TABLES(
            "%1$s 的各列须属同一张表、同一期", "all columns of %1$s must belong to one table and period"),
    LITERAL_EXPECTED("%1$s 此处须直接写出，不能计算得出", "%1$s needs this written out, not computed"),
    CODE_LIST_MISSING("没有代码表“%1$s”%2$s", "there is no code list “%1$s”%2$s"),
    ATTRIBUTE_MISSING("代码表“%1$s”没有属性“%2$s”%3$s", "code list “%1$s” has no attribute “%2$s”%3$s"),
    PATTERN_INVALID("模式第 %1$s 个字符处有误：%2$s", "the pattern is wrong at character %1$s: %2$s"),
    EXPONENT("指数须是 -20 到 20 的整数", "an exponent must be a whole number from -20 to 20"),
    DIGITS("小数位数须是 -256 到 256 的整数", "the number of digits must be whole, from -256 to 256"),
    NOTHING_MOVES("%1$s 的参数中没有报表指标", "the argument of %1$s names no cell of a form"),
    PERIOD_NESTING("PREV 与 PERIODS 不能互相嵌套", "PREV and PERIODS cannot stand inside one another"),
    PERIOD_PART(
            "PERIOD 只接受 \"year\"、\"half\"、\"quarter\"、\"month\"",
            "PERIOD takes \"year\", \"half\", \"quarter\" or \"month\""),
    CRITERION("“%1$s”不是这一列的合法条件", "“%1$s” is not a criterion for this column"),
    RESULT_TYPE("公式结果应为%1$s，却是%2$s", "the formula must yield a %1$s, not a %2$s");

    private final LocalizedText pattern;

    FaultMessage(String zh, String en) {
        this.pattern = new LocalizedText(zh, en);
    }

    /** A fault at that place; an argument may itself be a text in both languages. */
    public Fault at(SourceLocation location, Object... arguments) {
        return fault(location, name(), pattern, arguments);
    }

    /** A fault of a catalogue: the code and the pattern filled with the arguments. */
    public static Fault fault(
            SourceLocation location, String code, LocalizedText pattern, Object... arguments) {
        Object[] zh = new Object[arguments.length];
        Object[] en = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean localized = arguments[i] instanceof LocalizedText;
            zh[i] = localized ? ((LocalizedText) arguments[i]).zh() : arguments[i];
            en[i] = localized ? ((LocalizedText) arguments[i]).en() : arguments[i];
        }
        return new Fault(
                location,
                code,
                new LocalizedText(pattern.zh().formatted(zh), pattern.en().formatted(en)));
    }
}
