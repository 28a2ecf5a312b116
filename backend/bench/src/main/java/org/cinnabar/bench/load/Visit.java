package org.cinnabar.bench.load;

import org.cinnabar.bench.load.Visitor.Answer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A clerk's work on one report on the last day (填报过程): opens it, saves a form five times, submits.
 * What takes minutes in an office takes seconds here, so that few reports stand for many.
 */
final class Visit {

    static final int SAVES = 5;

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int VALUES = 100;
    private static final int MOST_TRIES = 20;

    private final Report report;
    private final Sheet sheet;
    private int turn;

    Visit(Report report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    /** Something that is asked of the server (请求). */
    @FunctionalInterface
    interface Request {
        Answer send() throws IOException, InterruptedException;
    }

    /** Does it once, and then takes the report back for the next time, which is not counted. */
    void run(Answers answers) throws InterruptedException {
        boolean served =
                asked(answers, report::look)
                        && asked(answers, report::data)
                        && savedOften(answers)
                        && asked(answers, report::submit);
        if (!served || !asked(new Answers(), report::withdraw)) {
            recover(answers);
        }
    }

    private boolean savedOften(Answers answers) throws InterruptedException {
        for (int save = 1; save < SAVES; save++) {
            Thread.sleep(BETWEEN);
            turn++;
            if (!asked(answers, () -> sheet.save(VALUES, turn))) {
                return false;
            }
        }
        Thread.sleep(BETWEEN);
        boolean served = asked(answers, sheet::restore);
        Thread.sleep(BETWEEN);
        return served;
    }

    /** Asks whether there is something new. */
    void poll(Answers answers) throws InterruptedException {
        ask(answers, report::poll);
    }

    /** Asks, and again when the server says that it is busy; false if there was no good answer. */
    private static boolean asked(Answers answers, Request request) throws InterruptedException {
        int tries = 0;
        int again = ask(answers, request);
        while (again > 0 && ++tries < MOST_TRIES) {
            TimeUnit.SECONDS.sleep(again);
            again = ask(answers, request);
        }
        return again == 0;
    }

    /** After how many seconds to ask again, 0 when it was served, -1 when it never will be. */
    private static int ask(Answers answers, Request request) throws InterruptedException {
        long due = System.nanoTime();
        try {
            Answer answer = request.send();
            answers.note(answer, System.nanoTime() - due);
            return answer.status() == 200 ? 0 : answer.retryAfter() > 0 ? answer.retryAfter() : -1;
        } catch (IOException none) {
            answers.noteFailure();
            return -1;
        }
    }

    /** Whether everything that was acknowledged is there. */
    boolean isKept() throws IOException, InterruptedException {
        return sheet.isKept();
    }

    private void recover(Answers answers) throws InterruptedException {
        try {
            report.bringBack();
            if (!sheet.isKept()) {
                answers.noteLost();
            }
            sheet.restore();
        } catch (IOException | IllegalStateException stillNoAnswer) {
            answers.noteFailure();
        }
    }
}
