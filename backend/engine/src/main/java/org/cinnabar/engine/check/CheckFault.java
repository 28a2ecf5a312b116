package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;

/** The catalogue of what can be wrong with checks and computations (审核关系缺陷); names are codes. */
public enum CheckFault {
    CHECK_ID("“%1$s”不能作为审核编号", "“%1$s” cannot be the id of a check"),
    DUPLICATE_CHECK("审核编号“%1$s”重复", "the check id “%1$s” is used twice"),
    TOLERANCE_FORMAT(
            "允许误差应写成 0.001 或 0.5%%，现为“%1$s”", "a tolerance is written 0.001 or 0.5%%, not “%1$s”"),
    TOLERANCE_MISUSE(
            "允许误差只用于数值的 =、<=、>= 比较，不能与 <、>、<> 同用",
            "a tolerance goes with comparisons of numbers by =, <= or >=, never with <, > or <>"),
    FOR_EACH("“%1$s”不是浮动表%2$s", "“%1$s” is no floating table%2$s"),
    CONSTANT_FORMULA("公式的结果不随填报内容变化", "the formula does not depend on anything that is filled in"),
    NEVER_APPLIES(
            "没有单位类型同时填报 %1$s，审核永远不会执行",
            "no unit type files all of %1$s, so this check can never run"),
    CHECK_NEVER_FIRES(
            "按单元格的类型和取值范围，此审核永远不会不通过", "given what its cells can hold, this check can never fail"),
    CHECK_ALWAYS_FIRES(
            "此审核互相矛盾：只要执行就不会通过", "this check contradicts itself: whenever it runs, it fails"),
    CONDITION_NEVER_HOLDS(
            "此条件永远不会成立，依赖它的内容永远不会执行",
            "this condition can never hold, so what depends on it never runs"),
    CONDITION_ALWAYS_HOLDS(
            "此条件不可能不成立：它是多余的，或者另一分支永远不会执行",
            "this condition can never fail: it is superfluous, or the other branch never runs"),
    CHECKS_CONTRADICT(
            "与强制性审核 %1$s 矛盾：两者不可能同时通过",
            "this contradicts the mandatory check %1$s: no report can satisfy both"),
    CODE_NOT_IN_LIST("代码表“%1$s”中没有代码“%2$s”%3$s", "code list “%1$s” has no code “%2$s”%3$s"),
    LOOKS_TOO_FAR_BACK(
            "只能回看上一期，PREV 之内不能再用 PREV 或 YOY",
            "only the previous period can be looked at: no PREV or YOY inside PREV or YOY"),
    BALANCE_UNIT(
            "平衡表的计量单位是 %1$s，该项的是 %2$s；请写换算系数 factor",
            "the balance is measured in %1$s, but this term in %2$s; state a factor"),
    CIRCULAR_COMPUTATION("循环计算：%1$s", "circular computation: %1$s"),
    MEASURE_UNIT(
            "公式的计量单位是 %2$s，单元格的是 %1$s",
            "the formula yields %2$s, but the cell is measured in %1$s");

    private final LocalizedText pattern;

    CheckFault(String zh, String en) {
        this.pattern = new LocalizedText(zh, en);
    }

    /** The fault at that place. */
    public Fault at(SourceLocation location, Object... arguments) {
        return FaultMessage.fault(location, name(), pattern, arguments);
    }
}
