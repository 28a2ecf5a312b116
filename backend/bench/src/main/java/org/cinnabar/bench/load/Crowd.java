package org.cinnabar.bench.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Clerks who come and look at a rate of their own, whether the server keeps up or not (开环到达): at
 * random moments, one independent of the other.
 */
final class Crowd {

    /** So long a visit lasts in an office; its page asks once a minute whether there is news. */
    static final int MINUTES_OF_A_VISIT = 10;

    private static final long SEED = 20261231;

    private final List<Visit> visits;
    private final BlockingQueue<Visit> free;

    Crowd(Collection<Visit> visits) {
        this.visits = List.copyOf(visits);
        this.free = new ArrayBlockingQueue<>(visits.size(), true, visits);
    }

    /**
     * Lets so many come in each second, for so long, and waits for the last to leave.
     *
     * @return what came of it after those who came first had settled, a quarter of the time
     */
    Answers come(double visitsPerSecond, Duration duration) throws InterruptedException {
        Answers settling = new Answers();
        Answers counted = new Answers();
        Random random = new Random(SEED);
        double visiting = visitsPerSecond;
        double polling = visitsPerSecond * MINUTES_OF_A_VISIT;
        double seconds = duration.toNanos() / 1e9;
        long began = System.nanoTime();
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            double at = 0;
            while ((at += -Math.log(1 - random.nextDouble()) / (visiting + polling)) < seconds) {
                sleepUntil(began, at);
                Answers answers = at < seconds / 4 ? settling : counted;
                boolean comes = random.nextDouble() * (visiting + polling) < visiting;
                Visit other = visits.get(random.nextInt(visits.size()));
                clerks.submit(() -> comes ? come(answers) : poll(other, answers));
            }
        }
        return counted;
    }

    private static void sleepUntil(long began, double seconds) throws InterruptedException {
        long nanoseconds = began + (long) (seconds * 1e9) - System.nanoTime();
        if (nanoseconds > 0) {
            Thread.sleep(Duration.ofNanos(nanoseconds));
        }
    }

    private Void come(Answers answers) throws InterruptedException {
        Visit visit = free.poll();
        if (visit == null) {
            answers.noteTurnedAway();
            return null;
        }
        try {
            visit.run(answers);
        } finally {
            free.add(visit);
        }
        return null;
    }

    private static Void poll(Visit visit, Answers answers) throws InterruptedException {
        visit.poll(answers);
        return null;
    }

    /** How many reports no longer say what was acknowledged. */
    int lost() throws Exception {
        int lost = 0;
        for (Visit visit : visits) {
            lost += visit.isKept() ? 0 : 1;
        }
        return lost;
    }
}
