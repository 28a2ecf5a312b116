package org.cinnabar.server.submission.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.workflow.ExplanationRule.Lack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ExplanationRuleTest {

    private final ExplanationRule rule =
            new ExplanationRule(
                    new ExplanationSettings(5, List.of("核实无误", "数据属实", "已核实", "verified")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三季度检修停产，触媒提前更换",
                "经核实，因新增转化器装填量增加",
                "New converters were loaded in May",
                "数据属实：扩产两万吨"
            })
    void takesWhatGivesAReason(String text) {
        assertThat(rule.lackOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"核实无误，数据属实。", "已核实已核实", "Verified. Verified!", "。。。。。。", "啊啊啊啊啊啊"})
    void refusesWhatExplainsNothing(String text) {
        assertThat(rule.lackOf(text)).isNotEmpty();
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(rule.lackOf(null)).contains(Lack.EXPLANATION_MISSING);
        assertThat(rule.lackOf("  ")).contains(Lack.EXPLANATION_MISSING);
        assertThat(rule.lackOf("检修")).contains(Lack.EXPLANATION_TOO_SHORT);
        assertThat(rule.lackOf("数据属实，核实无误")).contains(Lack.EXPLANATION_EMPTY);
    }
}
