package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Says in the reader's language what the YAML parser met (语法错误说明). */
final class YamlProblems {
    /** By the start of the parser's own words. */
    private static final Map<String, LocalizedText> KNOWN =
            Map.of(
                    "mapping values are not allowed here",
                            new LocalizedText(
                                    "此处不能出现冒号，请检查缩进，或给文本加引号",
                                    "a colon is not allowed here; check the indentation,"
                                            + " or put the text in quotes"),
                    "could not find expected ':'",
                            new LocalizedText("键后面缺少冒号", "a colon is missing after a key"),
                    "expected <block end>",
                            new LocalizedText(
                                    "缩进不一致，或括号、引号有误",
                                    "the indentation does not fit, or a bracket or quote is wrong"),
                    "expected ',' or",
                            new LocalizedText(
                                    "缺少逗号或右括号，或者文本需要加引号",
                                    "a comma or closing bracket is missing, or a text needs"
                                            + " quotes"),
                    "found unexpected end of stream",
                            new LocalizedText(
                                    "文件在引号内的文本未结束时就结束了", "the file ends inside a quoted text"),
                    "found character '\\t",
                            new LocalizedText("请用空格缩进，不要用制表符", "indent with spaces, not with tabs"),
                    "found unknown escape character",
                            new LocalizedText(
                                    "双引号文本中有未知的转义字符，请改用单引号",
                                    "unknown escape in a double-quoted text; use single quotes"));

    private YamlProblems() {}

    static LocalizedText text(@Nullable String problem) {
        String words = problem == null ? "" : problem;
        return KNOWN.entrySet().stream()
                .filter(known -> words.startsWith(known.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(LocalizedText.same(words));
    }
}
