package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;

/** What is stated about a part of a scheme (属性). */
public enum Property {
    ISSUING_AUTHORITY("制定机关", "issuing authority"),
    APPROVING_AUTHORITY("批准机关", "approving authority"),
    APPROVAL_NUMBER("批准文号", "approval number"),
    VALID_UNTIL("有效期至", "valid until"),
    FREQUENCY("报告期别", "frequency"),
    CHAIN("报送层级", "reporting chain"),
    DEADLINES("报送期限", "deadlines"),
    SIGNATURES("单位内部签署", "signatures inside the unit"),
    FOOT("表尾", "foot block"),
    TYPE_CODE("类型代码", "type code"),
    FORMS("填报报表", "forms filed"),
    OPTIONAL_FORMS("可不填的报表", "optional forms"),
    SOURCE("来源", "source"),
    PARENT("上级代码", "parent"),
    ATTRIBUTES("附加属性", "attributes"),
    FORM_CODE("表号", "form code"),
    KIND("类别", "kind"),
    NOTES("填表说明", "filling notes"),
    DEFAULT_COLUMN("默认宾栏", "default column"),
    MIN_ROWS("最少行数", "fewest rows"),
    MAX_ROWS("最多行数", "most rows"),
    UNIQUE("不得重复的栏", "unique columns"),
    NUMBER("代码", "number"),
    HEADER("上级表头", "header above"),
    INDENTATION("缩进层次", "indentation"),
    GREY("不填的宾栏", "columns greyed out"),
    SUMMARY("汇总方式", "summary rule"),
    TYPE("类型", "type"),
    SCALE("小数位数", "decimals"),
    MAX_LENGTH("最大长度", "greatest length"),
    PATTERN("格式", "pattern"),
    CODES_FROM("代码表", "code list"),
    MEASURE_UNIT("计量单位", "measure unit"),
    REQUIRED("必填", "required"),
    MIN("最小值", "minimum"),
    MAX("最大值", "maximum"),
    COMPUTED("运算关系", "computed"),
    PREFILL("预填", "prefill"),
    READONLY("只读", "read-only"),
    EXPLANATION("指标解释", "explanation"),
    LEVEL("审核级别", "level"),
    FORMULA("公式", "formula"),
    TOLERANCE("允许误差", "tolerance"),
    WHEN("适用条件", "applies when"),
    FOR_EACH("逐行审核", "for each row of"),
    FORM("所属报表", "form"),
    SIDES("比对双方", "sides"),
    PAIRING("配对方式", "pairing"),
    BASIS("依据", "basis"),
    MESSAGE("提示信息", "message"),
    GROUPING("分组", "grouping"),
    MEASURE("度量", "measure"),
    REFERENCES("参考线", "reference lines"),
    CONTENT("内容校验值", "hash of the content"),
    PLACE("位置", "place");

    private final LocalizedText words;

    Property(String zh, String en) {
        this.words = new LocalizedText(zh, en);
    }

    LocalizedText words() {
        return words;
    }
}
