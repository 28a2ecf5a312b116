package org.cinnabar.server.backtest;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.FormulaCells;
import org.cinnabar.engine.check.judgement.ToleranceUse;
import org.cinnabar.server.backtest.RunResult.Hints;
import org.cinnabar.server.backtest.RunResult.OfficeFigures;
import org.cinnabar.server.backtest.RunResult.PeriodFigures;
import org.cinnabar.server.backtest.RunResult.Remaining;
import org.cinnabar.server.backtest.RunResult.TypeFigures;
import org.cinnabar.server.backtest.RunResult.WorstReport;
import org.cinnabar.server.backtest.StoppedReports.Doubts;
import org.cinnabar.server.backtest.StoppedReports.Recurrence;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.scheme.CheckDraft;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.validation.CellRefView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts together what a run has found so far (试算结果). */
@Component
public class Results {

    private static final int WORST = 10;

    /** Percentages of the stopped reports that a wider tolerance would leave. */
    private static final List<Integer> REMAINING = List.of(50, 20, 10, 5, 1);

    private final Backtests backtests;
    private final Tallies tallies;
    private final StoppedReports stopped;
    private final Offices offices;
    private final Submissions submissions;

    Results(
            Backtests backtests,
            Tallies tallies,
            StoppedReports stopped,
            Offices offices,
            Submissions submissions) {
        this.backtests = backtests;
        this.tallies = tallies;
        this.stopped = stopped;
        this.offices = offices;
        this.submissions = submissions;
    }

    /** The result of a run; units are named as far as the caller's own scope lets him see them. */
    public Mono<RunResult> of(Run run) {
        RowScope.OfficeSubtree scope = new RowScope.OfficeSubtree(run.officePath());
        return backtests
                .draft(run)
                .flatMap(
                        draft ->
                                Mono.zip(
                                                tallies.of(run.id()).collectList(),
                                                named(run.officePath()),
                                                stopped.worst(run.id(), WORST).collectList(),
                                                hints(run, draft))
                                        .contextWrite(scope::into)
                                        .flatMap(
                                                found ->
                                                        shown(draft, found.getT3())
                                                                .map(
                                                                        worst ->
                                                                                result(
                                                                                        run,
                                                                                        found
                                                                                                .getT1(),
                                                                                        found
                                                                                                .getT2(),
                                                                                        worst,
                                                                                        found
                                                                                                .getT4()))));
    }

    private static RunResult result(
            Run run,
            List<Tally> tallies,
            Map<String, Office> offices,
            List<WorstReport> worst,
            Hints hints) {
        return new RunResult(
                tallies.stream().map(Tally::figures).reduce(Figures.NONE, Figures::plus),
                by(tallies, Tally::period).entrySet().stream()
                        .map(it -> new PeriodFigures(it.getKey(), it.getValue()))
                        .toList(),
                by(tallies, tally -> branch(run.officePath(), tally.officePath()))
                        .entrySet()
                        .stream()
                        .flatMap(
                                it ->
                                        Optional.ofNullable(offices.get(it.getKey())).stream()
                                                .map(
                                                        office ->
                                                                new OfficeFigures(
                                                                        office.code(),
                                                                        office.name(),
                                                                        it.getValue())))
                        .toList(),
                by(tallies, Tally::unitType).entrySet().stream()
                        .map(it -> new TypeFigures(it.getKey(), it.getValue()))
                        .toList(),
                worst,
                hints);
    }

    private static Map<String, Figures> by(List<Tally> tallies, Function<Tally, String> key) {
        Map<String, Figures> figures = new TreeMap<>();
        tallies.forEach(it -> figures.merge(key.apply(it), it.figures(), Figures::plus));
        return figures;
    }

    /** The path of the office right below the top through which a report comes; else the top. */
    static String branch(String top, String path) {
        int end = path.indexOf('.', Math.min(path.length(), top.length() + 1));
        return end < 0 ? path : path.substring(0, end);
    }

    private Mono<Map<String, Office>> named(String top) {
        return offices.byPath(top)
                .flatMap(
                        own ->
                                offices.children(own.id())
                                        .concatWithValues(own)
                                        .collectMap(Office::path));
    }

    private Mono<List<WorstReport>> shown(CheckDraft draft, List<Stopped> reports) {
        return Flux.fromIterable(reports)
                .concatMap(
                        report ->
                                submissions
                                        .byId(report.submissionId())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .map(seen -> worst(draft, report, seen.orElse(null))))
                .collectList();
    }

    private static WorstReport worst(CheckDraft draft, Stopped report, @Nullable Submission seen) {
        Integer row = report.farthest().row();
        return new WorstReport(
                seen == null ? null : seen.id(),
                seen == null ? null : seen.filing().unitName(),
                report.period(),
                report.unitType(),
                report.findings(),
                report.farthest().left(),
                report.farthest().right(),
                text(report.farthest().difference()),
                report.explained(),
                FormulaCells.of(draft.check().formula().tree(), row == null ? 0 : row).stream()
                        .map(CellRefView::of)
                        .toList());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Mono<Hints> hints(Run run, CheckDraft draft) {
        return Mono.zip(
                        stopped.recurrence(run.id()),
                        stopped.doubts(run.id(), Margins.of(draft)),
                        remaining(run, draft.check()))
                .map(it -> hints(draft, it.getT1(), it.getT2(), it.getT3()));
    }

    private static Hints hints(
            CheckDraft draft, Recurrence units, Doubts doubts, List<Remaining> remaining) {
        return new Hints(
                units.units(),
                units.again(),
                draft.similar().stream().map(Check::id).toList(),
                doubts.explained(),
                doubts.near(),
                remaining);
    }

    /** A tolerance is suggested only where the check may have one. */
    private Mono<List<Remaining>> remaining(Run run, Check check) {
        if (!ToleranceUse.isSoundFor(check.formula().tree())) {
            return Mono.just(List.of());
        }
        List<BigDecimal> shares =
                REMAINING.stream().map(it -> BigDecimal.valueOf(100 - it, 2)).toList();
        return Mono.zip(
                        stopped.distances(run.id(), shares, false).collectList(),
                        stopped.distances(run.id(), shares, true).collectList())
                .map(it -> remaining(it.getT1(), it.getT2()));
    }

    private static List<Remaining> remaining(
            List<BigDecimal> distances, List<BigDecimal> relative) {
        List<Remaining> remaining = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            remaining.add(
                    new Remaining(
                            REMAINING.get(i),
                            plain(distances.get(i)),
                            relative.isEmpty() ? null : Margins.percent(relative.get(i))));
        }
        return remaining;
    }
}
