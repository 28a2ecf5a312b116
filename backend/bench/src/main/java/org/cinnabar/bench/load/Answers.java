package org.cinnabar.bench.load;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What came of the requests of a while (应答统计). */
final class Answers {

    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unexplained = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final LongAdder lost = new LongAdder();

    /** Notes an answer and how long it took from the moment it was due. */
    void note(Visitor.Answer answer, long nanoseconds) {
        if (answer.status() == 200) {
            milliseconds.add(nanoseconds / 1e6);
        } else if (answer.status() == 503) {
            refused.increment();
            if (answer.retryAfter() == 0) {
                unexplained.increment();
            }
        } else {
            failed.increment();
        }
    }

    /** A request had no answer, or one that nobody expects. */
    void noteFailure() {
        failed.increment();
    }

    /** A clerk came and every report was being filled already: visits last too long. */
    void noteTurnedAway() {
        turnedAway.increment();
    }

    /** Something that was acknowledged is not there. */
    void noteLost() {
        lost.increment();
    }

    int served() {
        return milliseconds.size();
    }

    long refused() {
        return refused.sum();
    }

    /** The time within which 95 of 100 served requests were answered, in milliseconds. */
    double percentile95() {
        double[] sorted = milliseconds.stream().mapToDouble(it -> it).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    /** Whether everybody was served, and 95 of 100 requests in less than so many milliseconds. */
    boolean isServedWithin(double limit) {
        boolean all = refused.sum() + failed.sum() + turnedAway.sum() + lost.sum() == 0;
        return all && percentile95() < limit;
    }

    /**
     * The columns: served, 95th percentile, 503, of these without Retry-After, failed, turned away,
     * lost.
     */
    String columns() {
        return String.format(
                Locale.ROOT,
                "%,d | %.0f | %,d | %,d | %,d | %,d | %,d",
                served(),
                percentile95(),
                refused(),
                unexplained.sum(),
                failed.sum(),
                turnedAway.sum(),
                lost.sum());
    }
}
