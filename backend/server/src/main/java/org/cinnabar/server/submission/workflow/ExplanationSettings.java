package org.cinnabar.server.submission.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * What counts as an explanation (核实说明要求).
 *
 * @param shortest fewest characters, punctuation and spaces not counted
 * @param emptyPhrases phrases that explain nothing; they do not count either
 */
@ConfigurationProperties("cinnabar.explanation")
public record ExplanationSettings(
        @DefaultValue("5") int shortest,
        @DefaultValue({
                    "经核实无误", "核实无误", "数据无误", "填报无误", "数据属实", "情况属实", "填报属实",
                    "已核实", "经核实", "无误", "属实", "confirmed", "verified", "nothing to report"
                })
                List<String> emptyPhrases) {}
