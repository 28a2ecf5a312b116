package org.cinnabar.bench.load;

import org.cinnabar.bench.load.Visitor.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Processor time per request (每次请求的处理器时间), of server and PostgreSQL together, with what follows in
 * the background: the counters are read after the server has come to rest.
 */
final class RequestCosts {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = Integer.getInteger("load.warm-up", 10_000);
    private static final int REQUESTS = 2_000;
    private static final int ROUNDS = 5;
    private static final int VALUES = 100;

    /** Something that is asked of each report (请求). */
    @FunctionalInterface
    private interface Request {
        Answer send(int report, int turn) throws Exception;
    }

    private final RunningServer server;
    private final List<Report> reports;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Visitor> officers = new ArrayList<>();

    RequestCosts(RunningServer server, List<Report> reports) {
        this.server = server;
        this.reports = reports;
    }

    /** Measures all requests and prints the table. */
    void measure() throws Exception {
        int values = 0;
        for (Report report : reports) {
            sheets.add(Sheet.of(report));
            values += Sheet.values(report.data().ok().path("forms"));
            report.submit().ok();
            officers.add(report.officer("CURRENT"));
            report.withdraw().ok();
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports of %d values on average, %d requests each after %d for warming up%n",
                reports.size(),
                values / reports.size(),
                REQUESTS,
                WARM_UP);
        System.out.println(
                "| request | ms | server | PostgreSQL | machine |%n|---|---:|---:|---:|---:|"
                        .formatted());
        repeated("save a form of 100 values", (it, turn) -> sheets.get(it).save(VALUES, turn));
        each(0, (it, turn) -> sheets.get(it).restore());
        repeated("check the whole report", (it, turn) -> reports.get(it).check());
        repeated("open: the submission", (it, turn) -> reports.get(it).look());
        repeated("open: what it says", (it, turn) -> reports.get(it).data());
        upAndDown();
        each(0, (it, turn) -> reports.get(it).submit());
        repeated("queue page", (it, turn) -> Report.queue(officers.get(it)));
    }

    private void repeated(String name, Request request) throws Exception {
        for (int turn = 0; turn * reports.size() < WARM_UP; turn++) {
            each(turn, request);
        }
        int turns = Math.ceilDiv(REQUESTS, reports.size());
        server.rest();
        ProcessorTime before = server.processorTime();
        for (int turn = 0; turn < turns; turn++) {
            each(turn, request);
        }
        server.rest();
        ProcessorTime used = server.processorTime().since(before);
        print(name, used, turns * reports.size());
    }

    /** Submits and approves all reports in turn; bringing them back is not counted. */
    private void upAndDown() throws Exception {
        ProcessorTime submitting = new ProcessorTime(0, 0, 0);
        ProcessorTime approving = submitting;
        int warmUp = Math.ceilDiv(WARM_UP / 4, reports.size());
        for (int turn = -warmUp; turn < ROUNDS; turn++) {
            ProcessorTime submitted = cost((it, round) -> reports.get(it).submit());
            ProcessorTime approved = cost((it, round) -> reports.get(it).approve(officers.get(it)));
            if (turn >= 0) {
                submitting = submitting.plus(submitted);
                approving = approving.plus(approved);
            }
            for (Report report : reports) {
                report.bringBack();
            }
        }
        print("submit", submitting, ROUNDS * reports.size());
        print("approve", approving, ROUNDS * reports.size());
    }

    private ProcessorTime cost(Request request) throws Exception {
        server.rest();
        ProcessorTime before = server.processorTime();
        each(0, request);
        server.rest();
        return server.processorTime().since(before);
    }

    /** Sends the request for every report once, from a few clients at a time. */
    private void each(int turn, Request request) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int report = 0; report < reports.size(); report++) {
                int which = report;
                answers.add(clients.submit(() -> request.send(which, turn)));
            }
            for (Future<Answer> answer : answers) {
                answer.get().ok();
            }
        }
    }

    private static void print(String name, ProcessorTime used, int requests) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                (double) used.both() / requests,
                (double) used.server() / requests,
                (double) used.database() / requests,
                (double) used.machine() / requests);
    }
}
