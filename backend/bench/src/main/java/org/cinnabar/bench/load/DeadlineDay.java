package org.cinnabar.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The last day of a cycle (截止日): how many clerks the machine carries, what becomes of more, and
 * whether memory stays flat.
 */
final class DeadlineDay {

    private static final double LIMIT_MILLISECONDS = 300;
    private static final Duration STEP =
            Duration.ofSeconds(Integer.getInteger("load.step-seconds", 60));
    private static final int MINUTES = Integer.getInteger("load.minutes", 30);
    private static final double FIRST_RATE = 3;
    private static final double RISE = 1.3;
    private static final double TOO_MANY = 4;
    private static final double STEADY = 0.6;

    private final RunningServer server;
    private final Crowd crowd;

    DeadlineDay(RunningServer server, List<Report> reports) throws Exception {
        this.server = server;
        List<Visit> visits = new ArrayList<>();
        for (Report report : reports) {
            visits.add(new Visit(report, Sheet.of(report)));
        }
        this.crowd = new Crowd(visits);
    }

    /** Measures and prints everything. */
    void measure() throws Exception {
        crowd.come(FIRST_RATE, STEP.multipliedBy(2));
        title("visits a second, clerks at work");
        double carried = carried();
        step(carried * TOO_MANY, "too many: ");
        step(carried * STEADY, "afterwards: ");
        steady(carried * STEADY);
        System.out.printf("%d reports lost something acknowledged%n", crowd.lost());
    }

    private static void title(String first) {
        System.out.println(
                "| %s | served | 95%% in ms | 503 | without Retry-After | failed | turned away | lost |"
                        .formatted(first));
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    /** The highest rate of visits that is served within the limit. */
    private double carried() throws Exception {
        double carried = 0;
        double rate = FIRST_RATE;
        while (step(rate, "").isServedWithin(LIMIT_MILLISECONDS)) {
            carried = rate;
            rate *= RISE;
        }
        if (carried == 0) {
            throw new IllegalStateException("Not even the first rate is carried: begin lower");
        }
        return carried;
    }

    private Answers step(double rate, String remark) throws Exception {
        Answers answers = crowd.come(rate, STEP);
        System.out.printf(
                Locale.ROOT,
                "| %s%.2f, %,d | %s |%n",
                remark,
                rate,
                Math.round(rate * Crowd.MINUTES_OF_A_VISIT * 60),
                answers.columns());
        server.rest();
        return answers;
    }

    private void steady(double rate) throws Exception {
        System.out.printf("in use after a collection: %d MB%n", server.liveHeap());
        title("minute: memory and processor time of server and PostgreSQL");
        for (int minute = 1; minute <= MINUTES; minute++) {
            ProcessorTime before = server.processorTime();
            Answers answers = crowd.come(rate, Duration.ofMinutes(1));
            ProcessorTime used = server.processorTime().since(before);
            ServerMemory memory = server.memory();
            System.out.printf(
                    "| %d: %,d MB, %,d MB, %,d ms, %,d ms | %s |%n",
                    minute,
                    memory.server(),
                    memory.database(),
                    used.server(),
                    used.database(),
                    answers.columns());
        }
        System.out.printf("in use after a collection: %d MB%n", server.liveHeap());
    }
}
