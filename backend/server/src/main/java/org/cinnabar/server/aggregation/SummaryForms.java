package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.server.aggregation.Summands.Range;
import org.cinnabar.server.aggregation.Summands.Sum;
import org.cinnabar.server.aggregation.SummaryForm.Line;
import org.cinnabar.server.aggregation.SummaryTable.Group;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Counts;
import org.cinnabar.server.submission.Progress;
import org.cinnabar.server.submission.Progress.OfficeCounts;
import org.cinnabar.server.submission.ProgressBoard;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Generates summary forms (综合表) from what was accepted, for an office and a cycle. */
@Component
public class SummaryForms {

    private final Sql sql;
    private final ProgressBoard board;
    private final Schemes schemes;
    private final Summands summands;
    private final MartTables tables;
    private final Blocking blocking;

    SummaryForms(
            Sql sql,
            ProgressBoard board,
            Schemes schemes,
            Summands summands,
            MartTables tables,
            Blocking blocking) {
        this.sql = sql;
        this.board = board;
        this.schemes = schemes;
        this.summands = summands;
        this.tables = tables;
        this.blocking = blocking;
    }

    /**
     * The form of an office.
     *
     * @param below the path of the reader's office, to which the office must belong
     */
    public Mono<SummaryForm> of(UUID cycleId, String form, UUID officeId, String below) {
        return sql.transaction(
                board.of(cycleId, officeId, below)
                        .flatMap(
                                progress ->
                                        definition(progress.cycle(), form)
                                                .flatMap(found -> generated(progress, found))));
    }

    /** The units that make up a total of the form, those that add most first. */
    public Mono<Page<SummaryUnit>> units(
            UUID cycleId,
            String form,
            String column,
            UUID officeId,
            String below,
            int page,
            int size) {
        return sql.transaction(
                board.of(cycleId, officeId, below)
                        .flatMap(
                                progress ->
                                        definition(progress.cycle(), form)
                                                .then(
                                                        summands.units(
                                                                range(progress, form),
                                                                column,
                                                                page,
                                                                size))));
    }

    private Mono<SummaryForm> generated(Progress progress, Definition definition) {
        return Mono.zip(
                        summands.sums(range(progress, definition.form().key())).collectList(),
                        tables.freshness(progress.cycle().scheme()))
                .flatMap(
                        read ->
                                blocking.run(
                                        () ->
                                                form(
                                                        progress,
                                                        definition,
                                                        read.getT1(),
                                                        read.getT2())));
    }

    private static SummaryForm form(
            Progress progress,
            Definition definition,
            List<Sum> sums,
            MartTables.Freshness freshness) {
        Map<String, Map<String, BigDecimal>> byOffice = new HashMap<>();
        sums.forEach(
                sum ->
                        byOffice.computeIfAbsent(sum.officePath(), it -> new HashMap<>())
                                .put(sum.column(), sum.value()));
        List<Group> groups = new ArrayList<>();
        for (OfficeCounts child : progress.children()) {
            groups.add(
                    new Group(
                            child.counts(),
                            byOffice.getOrDefault(child.office().path(), Map.of())));
        }
        groups.add(groups.stream().reduce(new Group(Counts.NONE, Map.of()), Group::plus));
        Cycle cycle = progress.cycle();
        List<Map<String, String>> lines =
                new SummaryTable(definition.scheme(), definition.form())
                        .lines(groups, cycle.period());
        List<Line> children = new ArrayList<>();
        for (OfficeCounts child : progress.children()) {
            children.add(new Line(child.office().ref(), lines.get(children.size())));
        }
        Office office = progress.office();
        return new SummaryForm(
                cycle.id(),
                cycle.scheme(),
                cycle.version(),
                cycle.period(),
                definition.form().key(),
                office.ref(),
                SummaryTotals.keys(definition.form()),
                children,
                new Line(office.ref(), lines.getLast()),
                freshness.extractedAt(),
                freshness.pending());
    }

    private Mono<Definition> definition(Cycle cycle, String form) {
        return schemes.find(cycle.scheme(), cycle.version())
                .flatMap(
                        scheme ->
                                Mono.justOrEmpty(
                                        scheme.form(form)
                                                .filter(it -> it.kind() == FormKind.SUMMARY)
                                                .map(it -> new Definition(scheme, it))))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private static Range range(Progress progress, String form) {
        Cycle cycle = progress.cycle();
        return new Range(cycle.scheme(), cycle.period(), form, progress.office().path());
    }

    /** A summary form and the version it belongs to (综合表定义). */
    private record Definition(PublishedScheme scheme, FormDefinition form) {}
}
