package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossFlow;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Everything compared anew with everything (全量比对), as slow and plain as can be. */
final class NaiveComparing {

    private final PublishedScheme scheme;
    private final String period;
    private final Map<String, Report> reports = new HashMap<>();

    NaiveComparing(PublishedScheme scheme, String period) {
        this.scheme = scheme;
        this.period = period;
    }

    /** A handed-in report and what it says (已上报报表). */
    private record Report(FiledReport filed, List<StatedFlow> stated) {

        List<CrossFlow> flows(CrossCheck check, Side side) {
            return stated.stream()
                    .filter(it -> it.checkId().equals(check.id()) && it.side() == side)
                    .map(StatedFlow::flow)
                    .toList();
        }
    }

    void file(FiledReport filed, String unitType, SubmissionData data) {
        reports.put(filed.creditCode(), new Report(filed, StatedFlow.of(scheme, unitType, data)));
    }

    void takeBack(String creditCode) {
        reports.remove(creditCode);
    }

    Set<Comparison> everything() {
        Set<Comparison> all = new HashSet<>();
        for (CrossCheck check : scheme.crossChecks()) {
            switch (check.pairing()) {
                case PAIR -> pairs(check, all);
                case TOGETHER -> together(check, all);
                case UNIQUE -> unique(check, all);
            }
        }
        return all;
    }

    private void pairs(CrossCheck check, Set<Comparison> all) {
        Set<Comparison.Key> keys = new LinkedHashSet<>();
        for (Report report : reports.values()) {
            String own = report.filed().creditCode();
            for (CrossFlow flow : report.flows(check, Side.LEFT)) {
                if (!flow.counterparty().isEmpty()) {
                    keys.add(key(check, own, flow.counterparty(), flow.match()));
                }
            }
            for (CrossFlow flow : report.flows(check, Side.RIGHT)) {
                if (!flow.counterparty().isEmpty()) {
                    keys.add(key(check, flow.counterparty(), own, flow.match()));
                }
            }
        }
        for (Comparison.Key key : keys) {
            Party left = party(check, Side.LEFT, key.leftCode(), key.rightCode(), key.matched());
            Party right = party(check, Side.RIGHT, key.rightCode(), key.leftCode(), key.matched());
            all.add(Comparison.of(check, period, new Pair(check.id(), left, right, key.matched())));
        }
    }

    private Party party(
            CrossCheck check, Side side, String code, String other, List<String> matched) {
        Report report = reports.get(code);
        List<Map<String, String>> flows = new ArrayList<>();
        if (report != null) {
            report.flows(check, side).stream()
                    .filter(it -> it.counterparty().equals(other) && it.match().equals(matched))
                    .forEach(it -> flows.add(it.amounts()));
        }
        return new Party(
                code,
                report == null ? null : report.filed(),
                report == null ? null : whole(report, check, side),
                flows);
    }

    private static @Nullable Map<String, String> whole(Report report, CrossCheck check, Side side) {
        return report.flows(check, side).stream()
                .filter(flow -> flow.counterparty().isEmpty())
                .map(CrossFlow::amounts)
                .findFirst()
                .orElse(null);
    }

    private void together(CrossCheck check, Set<Comparison> all) {
        Side many = check.right().isWholeUnit() ? Side.LEFT : Side.RIGHT;
        Side one = many == Side.LEFT ? Side.RIGHT : Side.LEFT;
        for (Report report : reports.values()) {
            String code = report.filed().creditCode();
            Map<String, String> whole = whole(report, check, one);
            List<Map<String, String>> flows =
                    reports.values().stream()
                            .flatMap(it -> it.flows(check, many).stream())
                            .filter(flow -> flow.counterparty().equals(code))
                            .map(CrossFlow::amounts)
                            .toList();
            if (whole != null && !flows.isEmpty()) {
                Party naming = new Party("", null, Map.of(), flows);
                Party it = new Party(code, report.filed(), whole, List.of());
                all.add(
                        Comparison.of(
                                check,
                                period,
                                many == Side.LEFT
                                        ? new Pair(check.id(), naming, it, List.of())
                                        : new Pair(check.id(), it, naming, List.of())));
            }
        }
    }

    private void unique(CrossCheck check, Set<Comparison> all) {
        Map<List<String>, TreeSet<String>> sharing = new HashMap<>();
        for (Report report : reports.values()) {
            for (CrossFlow flow : report.flows(check, Side.LEFT)) {
                sharing.computeIfAbsent(flow.match(), _ -> new TreeSet<>(Comparator.naturalOrder()))
                        .add(report.filed().creditCode());
            }
        }
        sharing.forEach(
                (matched, codes) -> {
                    List<String> sorted = List.copyOf(codes);
                    for (int i = 1; i < sorted.size(); i++) {
                        all.add(
                                Comparison.of(
                                        check,
                                        period,
                                        new Pair(
                                                check.id(),
                                                sharer(check, sorted.get(i - 1), matched),
                                                sharer(check, sorted.get(i), matched),
                                                matched)));
                    }
                });
    }

    private Party sharer(CrossCheck check, String code, List<String> matched) {
        Report report = Objects.requireNonNull(reports.get(code));
        Map<String, String> amounts =
                report.flows(check, Side.LEFT).stream()
                        .filter(flow -> flow.match().equals(matched))
                        .findFirst()
                        .orElseThrow()
                        .amounts();
        return new Party(code, report.filed(), Map.of(), List.of(amounts));
    }

    private static Comparison.Key key(
            CrossCheck check, String left, String right, List<String> matched) {
        return new Comparison.Key(check.id(), left, right, matched);
    }
}
