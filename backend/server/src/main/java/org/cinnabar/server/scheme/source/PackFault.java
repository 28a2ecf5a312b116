package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;

/**
 * The catalogue of everything that can be wrong with the files of a pack (制度包缺陷), beside the faults
 * of formulas and checks which the engine tells. The name is the stable code; it is never reused
 * for another meaning.
 */
public enum PackFault {
    FILE_TOO_LARGE("文件超过 %s MiB", "the file is larger than %s MiB"),
    NOT_UTF8("文件不是 UTF-8 编码的文本", "the file is not UTF-8 text"),
    YAML_SYNTAX("YAML 语法错误：%s", "not valid YAML: %s"),
    SECOND_DOCUMENT(
            "此处开始了第二个 YAML 文档；每个文件只能有一个", "a second YAML document starts here; write one per file"),
    ALIAS(
            "不允许使用锚点（&）和别名（*），请直接写出内容",
            "anchors (&) and aliases (*) are not allowed; write the value itself"),
    NESTED_TOO_DEEPLY("嵌套层数过多", "nested too deeply"),
    KEY_NOT_A_TEXT("键必须是普通文本", "a key must be a plain text"),
    NOT_A_MAPPING("文件内容应为“键: 值”", "the file must hold keys with values"),
    JSON_SYNTAX("JSON 语法错误：%s", "not valid JSON: %s"),
    TRAILING_TEXT("JSON 内容结束之后还有文字", "more text after the end of the JSON value"),
    CSV_SYNTAX("CSV 语法错误：引号没有成对出现", "not valid CSV: a quotation mark is not closed"),
    FIELD_COUNT("此行有 %s 个字段，表头有 %s 个", "this line has %s fields, the header %s"),
    CODE_LIST_HEADER("表头应以 code,parent,zh,en 开头", "the header must begin with code,parent,zh,en"),
    CODE_LIST_FILE("没有文件“%s”%s", "there is no file “%s”%s"),
    CODE_LIST_EMPTY("代码表中没有代码", "the code list has no codes"),
    CODE_LIST_SOURCE("应写明 file 或 register 之一", "give either file or register"),
    CODE_LIST_UNAVAILABLE("系统没有名为“%s”的登记表", "the system has no register “%s”"),
    CODE_BLANK("代码为空", "the code is blank"),
    CODE_TWICE("代码“%s”已在第 %s 行使用", "code “%s” is already used in line %s"),
    CODE_PARENT("上级代码“%s”不存在%s", "there is no parent code “%s”%s"),
    CODE_CIRCLE("代码“%s”的上级回到了自身", "following its parents, code “%s” leads back to itself"),
    DUPLICATE_KEY("键“%s”重复出现", "the key “%s” is given twice"),
    MISSING_KEY("缺少“%s”", "“%s” is missing"),
    MISSING_TRANSLATION("缺少语言“%s”的文本", "the text for language “%s” is missing"),
    UNKNOWN_KEY("此处不认识键“%s”%s", "the key “%s” is not known here%s"),
    QUOTES_NEEDED(
            "“%s”被当成了一个键；含有逗号的文本需要加引号", "“%s” is read as a key; a text with a comma needs quotes"),
    WRONG_KIND("应为%s", "must be %s"),
    NOT_ONE_OF("“%s”不在允许的取值之中：%s", "“%s” is none of: %s"),
    BAD_FORM("“%s”的写法不符合要求，应为：%s", "“%s” must be written as %s"),
    EMPTY("“%s”不能为空", "“%s” must not be empty"),
    NO_SUCH_DAY("日历上没有“%s”这一天", "there is no day “%s”"),
    UNKNOWN_FILE("此文件不是制度包的组成部分", "this file is no part of a pack"),
    NO_SCHEME("缺少文件 scheme.yaml", "the file scheme.yaml is missing"),
    ONE_CHECK("草稿的 checks 之下应有且只有一条审核关系", "a draft has exactly one check under “checks”"),
    FILE_NAME("文件名应为“%s”", "the file must be called “%s”"),
    NOT_IN_THE_SET("一套表中没有“%s”%s", "there is no “%s” in the set of forms%s"),
    NO_SUCH_ROW("没有第 %s 行（从 0 起，共 %s 行）", "there is no row %s (from 0; there are %s)"),
    NAME_TWICE("“%s”已在 %s 使用", "“%s” is already used at %s"),
    OTHER_SCHEME("这里是“%s”，而报表制度是“%s”", "this is “%s”, but the scheme is “%s”"),
    UNKNOWN_UNIT_TYPE("没有单位类型“%s”%s", "there is no unit type “%s”%s"),
    UNKNOWN_EXAMPLE("没有示例“%s”%s", "there is no example “%s”%s"),
    EXAMPLE_FINDING(
            "示例应当没有问题或者附有说明，却触发了 %s：%s",
            "the example should be clean or explained, but trips %s: %s"),
    EXAMPLE_EXPLANATION("示例说明了 %s，但没有这一审核结果", "the example explains %s, which is not found"),
    EXAMPLE_OUTCOME("示例应触发 %s，实际触发 %s", "the example should trip %s, but trips %s"),
    NOT_LINEAR(
            "看板只能使用单元格、SUM、+、- 以及与常数的 *、/",
            "a dashboard can use cells, SUM, + and -, and * and / with constants only"),
    MEANING_CHANGED(
            "“%s”在版本 %s 中是%s，不能改为%s；请改用新的键",
            "“%s” is in version %s %s and cannot become %s; use a new key"),
    CONTINUES_TWICE("“%s”的沿用关系已在第 %s 行写明", "how “%s” goes on is already said in line %s"),
    CONTINUED_TWICE(
            "“%s”已由“%s”沿用；分给几个指标时，每个都要写明 factor",
            "“%s” already goes on in “%s”; to divide it, give each of them a factor"),
    CONTINUED_TEXT(
            "“%s”不是数值，只能原样沿用一个单元格", "“%s” is no number and can only go on from one cell as it is"),
    CONTINUED_TYPE("“%s”与“%s”一个是数值，一个不是", "of “%s” and “%s” only one is a number"),
    CONTINUED_UNIT(
            "“%s”的计量单位是%s，“%s”是%s；请写明换算用的 factor",
            "“%s” is in %s, “%s” in %s; give the factor between them"),
    CONTINUED_VERSION("没有已发布的版本“%s”%s", "there is no published version “%s”%s"),
    NOT_ALLOWED("%s", "%s");

    private final LocalizedText pattern;

    PackFault(String zh, String en) {
        this.pattern = new LocalizedText(zh, en);
    }

    /** A fault at that place; an argument may itself be a text in both languages. */
    public Fault at(SourceLocation location, Object... arguments) {
        return FaultMessage.fault(location, name(), pattern, arguments);
    }
}
