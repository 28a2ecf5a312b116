package org.cinnabar.server.analytics;

import org.jspecify.annotations.Nullable;

/** Which part of the data a chart shows (筛选条件): one period, or all when none is given. */
record ChartFilter(@Nullable String period) {}
