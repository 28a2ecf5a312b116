package org.cinnabar.engine.check.definition;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;

/** The catalogue of what can be wrong with a definition (定义缺陷); the name is the stable code. */
enum DefinitionFault {
    KEY_FORMAT(
            "“%1$s”不能作为标识：须以字母开头，只含字母、数字和下划线",
            "“%1$s” is no key: it must start with a letter and hold letters, digits and _ only"),
    RESERVED_KEY("“%1$s”是保留字，不能作为标识", "“%1$s” is reserved and cannot be a key"),
    DUPLICATE_KEY("标识“%1$s”重复", "the key “%1$s” is used twice"),
    DUPLICATE_NUMBER("代码“%1$s”重复", "the number “%1$s” is used twice"),
    FORM_KIND("报表“%1$s”不能用在此处", "the form “%1$s” is of the wrong kind for this place"),
    NOT_FILED("“%1$s”不在该单位类型的报表中", "“%1$s” is not among the forms of this unit type"),
    UNKNOWN_COLUMN("没有宾栏“%1$s”%2$s", "there is no column “%1$s”%2$s"),
    COLUMN_WITHOUT_KEY("宾栏缺少标识", "the column lacks a key"),
    GROUP_WITH_CELLS("分组表头不能有单元格属性", "a header over other columns cannot hold cells"),
    TYPE_MISSING("“%1$s”缺少类型", "“%1$s” lacks a type"),
    SCALE_MISSING("“%1$s”是小数，须写明小数位数 scale", "“%1$s” is a decimal and needs a scale"),
    SCALE_RANGE("小数位数须在 0 到 18 之间", "the scale must be from 0 to 18"),
    PROPERTY_MISUSE("%1$s 不适用于 %2$s 类型", "%1$s does not go with the type %2$s"),
    CODE_LIST_NEEDED("代码类型须写明代码表 codeList", "a code needs its codeList"),
    BOUND_FORMAT("“%1$s”不是合法的数字", "“%1$s” is not a number"),
    BOUNDS_REVERSED("下限大于上限", "the minimum is above the maximum"),
    ROWS_REVERSED("最少行数大于最多行数", "minRows is above maxRows"),
    COMPUTED_AND_PREFILLED("不能既运算又预填", "a cell cannot be both computed and prefilled");

    private final LocalizedText pattern;

    DefinitionFault(String zh, String en) {
        this.pattern = new LocalizedText(zh, en);
    }

    Fault at(SourceLocation location, Object... arguments) {
        return FaultMessage.fault(location, name(), pattern, arguments);
    }
}
