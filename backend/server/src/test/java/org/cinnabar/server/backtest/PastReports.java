package org.cinnabar.server.backtest;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.synthesis.Contemporaries;
import org.cinnabar.engine.synthesis.Draw;
import org.cinnabar.engine.synthesis.Place;
import org.cinnabar.engine.synthesis.Population;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.engine.synthesis.SyntheticReport;
import org.cinnabar.engine.synthesis.SyntheticUnit;
import org.cinnabar.server.aggregation.AcceptedReports;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plausible accepted reports of two periods that no other test uses, of which some cells were then
 * changed at random or emptied, so that many checks have something to find.
 */
final class PastReports {

    /** The recipe raises to the years since 2022, and a power has an exponent of 20 at most. */
    static final List<String> PERIODS = List.of("2011", "2012");

    private static final int UNITS = 60;
    private static final List<Place> PLACES =
            Stream.of("650104", "370303", "410182", "520603", "330106")
                    .map(region -> new Place(region, "某地" + region, region))
                    .toList();

    private final AcceptedReports reports;
    private final Synthesis synthesis;
    private final Population population;
    private final Random random = new Random(2051);
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, SyntheticReport> latest = new HashMap<>();
    private final List<UUID> submissions = new ArrayList<>();

    private PastReports(Environment environment, PublishedScheme scheme) {
        this.reports = new AcceptedReports(environment);
        this.synthesis = scheme.synthesis().orElseThrow();
        this.population = Population.of(synthesis.recipe(), 51, UNITS, PLACES);
    }

    /** All of them, in the analysis store; made once for all tests of a database. */
    static void extracted(Environment environment, PublishedScheme scheme) {
        PastReports past = new PastReports(environment, scheme);
        boolean there =
                TestDatabase.superuser(environment)
                                .fetchCount(
                                        DSL.table("submission.submission"),
                                        DSL.field("period").eq(PERIODS.getFirst()))
                        > 0;
        if (!there) {
            PERIODS.forEach(past::report);
            past.submissions.forEach(past.reports::awaitExtraction);
        }
    }

    private void report(String period) {
        Contemporaries others = new Contemporaries();
        for (SyntheticUnit unit : synthesis.inOrder(population.units())) {
            SyntheticReport report = report(unit, period, latest.get(unit.creditCode()), others);
            UUID id = ids.computeIfAbsent(unit.creditCode(), _ -> UUID.randomUUID());
            submissions.add(
                    reports.accepted(unit.place().regionCode(), id, disturbed(report.data())));
            latest.put(unit.creditCode(), report);
        }
    }

    private SyntheticReport report(
            SyntheticUnit unit,
            String period,
            @Nullable SyntheticReport previous,
            Contemporaries others) {
        ReportingPeriod parsed = ReportingPeriod.parse(period).orElseThrow();
        SyntheticReport report = synthesis.report(population, unit, parsed, previous, others);
        others.add(unit, report);
        return synthesis
                .mutation(unit.type(), Draw.of(random.nextInt(), unit.creditCode()))
                .filter(mutation -> random.nextInt(3) == 0)
                .map(mutation -> synthesis.violate(population, unit, report, mutation))
                .orElse(report);
    }

    private SubmissionData disturbed(SubmissionData data) {
        Map<String, FormData> forms = new HashMap<>();
        data.forms()
                .forEach(
                        (key, form) ->
                                forms.put(
                                        key,
                                        new FormData(
                                                disturbed(form.cells()), disturbedRows(form))));
        return new SubmissionData(
                data.scheme(),
                data.version(),
                data.period(),
                data.unit(),
                forms,
                Map.of("I02", "盘点差异，已核对。"));
    }

    private Map<String, List<Map<String, String>>> disturbedRows(FormData form) {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        form.rows()
                .forEach(
                        (table, rows) ->
                                tables.put(table, rows.stream().map(this::disturbed).toList()));
        return tables;
    }

    /** A digit of some numbers is another one; some cells are empty. */
    private Map<String, String> disturbed(Map<String, String> cells) {
        Map<String, String> disturbed = new HashMap<>(cells);
        cells.forEach(
                (key, text) -> {
                    int chance = random.nextInt(100);
                    if (chance < 6 && text.matches("[1-9]\\d*(\\.\\d+)?")) {
                        disturbed.put(key, (1 + random.nextInt(9)) + text.substring(1));
                    } else if (chance < 8) {
                        disturbed.remove(key);
                    }
                });
        return disturbed;
    }
}
