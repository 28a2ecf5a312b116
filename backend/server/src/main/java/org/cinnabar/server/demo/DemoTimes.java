package org.cinnabar.server.demo;

import org.cinnabar.engine.synthesis.Draw;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** When things happened in the demo's history (演示时间): each a while after the one before. */
final class DemoTimes {

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final Draw draw;
    private final BigDecimal shortestPause;
    private final BigDecimal longestPause;
    private Instant now;

    /**
     * @param begin about when the unit starts
     * @param shortestPause in days, between two actions
     * @param longestPause in days
     */
    DemoTimes(Draw draw, Instant begin, BigDecimal shortestPause, BigDecimal longestPause) {
        this.draw = draw;
        this.now = begin;
        this.shortestPause = shortestPause;
        this.longestPause = longestPause;
    }

    Instant next() {
        BigDecimal minutes =
                draw.uniform(shortestPause, longestPause)
                        .multiply(BigDecimal.valueOf(MINUTES_PER_DAY));
        now = now.plus(Duration.ofMinutes(minutes.longValue()));
        return now;
    }
}
