package org.cinnabar.server.analytics;

import org.cinnabar.server.scheme.Dashboard.Chart;
import org.cinnabar.server.scheme.Dashboard.Grouping;
import org.cinnabar.server.scheme.Dashboard.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the analysis store for one chart (图表查询).
 *
 * @param below path of the office whose subtree is summed
 * @param period only this one; null: all
 */
record ChartQuestion(
        String scheme, Chart chart, Measure measure, String below, @Nullable String period) {

    boolean by(Grouping grouping) {
        return chart.by().contains(grouping);
    }
}
