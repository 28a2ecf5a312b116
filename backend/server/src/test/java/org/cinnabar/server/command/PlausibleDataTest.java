package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossOutcome;
import org.cinnabar.engine.expression.function.CreditCode;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.synthesis.Contemporaries;
import org.cinnabar.engine.synthesis.Draw;
import org.cinnabar.engine.synthesis.Mutation;
import org.cinnabar.engine.synthesis.Place;
import org.cinnabar.engine.synthesis.Population;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.engine.synthesis.SyntheticReport;
import org.cinnabar.engine.synthesis.SyntheticUnit;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The recipe of the mercury scheme, run for a population. */
class PlausibleDataTest {

    private static final PublishedScheme SCHEME =
            new PackLoader(SystemRegisters.all())
                    .load(PackFiles.ofFolder(Path.of("../../forms/mercury/2026")))
                    .scheme()
                    .orElseThrow();
    private static final Synthesis SYNTHESIS = SCHEME.synthesis().orElseThrow();
    private static final List<Place> PLACES =
            Stream.of(
                            "650104", "659001", "150303", "610802", "370303", "410182", "640202",
                            "520603")
                    .map(region -> new Place(region, "某地" + region, region))
                    .toList();
    private static final Population POPULATION = Population.of(SYNTHESIS.recipe(), 7, 120, PLACES);

    @Test
    void everyReportOfThreeYearsPassesTheMandatoryChecks() {
        List<String> found = new ArrayList<>();
        forEachReport(
                (unit, report) ->
                        evaluate(report).findings().stream()
                                .filter(finding -> finding.level() == CheckLevel.MANDATORY)
                                .forEach(finding -> found.add(described(unit, finding))));

        assertThat(found).isEmpty();
    }

    @Test
    void verificationFindingsAreTheException() {
        List<String> found = new ArrayList<>();
        List<SyntheticUnit> reports = new ArrayList<>();
        forEachReport(
                (unit, report) -> {
                    reports.add(unit);
                    evaluate(report).findings().forEach(it -> found.add(described(unit, it)));
                });

        assertThat(found).as(found.toString()).hasSizeLessThan(reports.size());
    }

    @Test
    void mercuryPerTonneOfPolymerLooksReal() {
        List<BigDecimal> intensities = new ArrayList<>();
        forEachReport(
                (unit, report) -> {
                    String text = report.data().form("HG102").cell("mercuryPerTonne");
                    if (!text.isEmpty()) {
                        intensities.add(new BigDecimal(text));
                    }
                });

        assertThat(intensities).hasSizeGreaterThan(100).allMatch(it -> isBetween(it, 20, 75));
        assertThat(intensities.stream().filter(it -> isBetween(it, 25, 70)).count())
                .as("within what the industry reports")
                .isGreaterThan(intensities.size() * 95L / 100);
        assertThat(intensities).anyMatch(it -> it.compareTo(new BigDecimal("49.14")) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X01", "X03b", "X04"})
    void mostOfWhatUnitsReportOfOneAnotherAgrees(String id) {
        CrossCheck check =
                SCHEME.crossChecks().stream().filter(it -> it.id().equals(id)).findFirst().get();
        Map<String, Map<String, String>> left = new HashMap<>();
        Map<String, Map<String, String>> right = new HashMap<>();
        forEachReport(
                (unit, report) -> {
                    String year = report.data().period();
                    String own = unit.creditCode();
                    check.flows(check.left(), report.data())
                            .forEach(
                                    flow ->
                                            left.put(
                                                    List.of(year, own, flow.counterparty())
                                                                    .toString()
                                                            + flow.match(),
                                                    flow.amounts()));
                    check.flows(check.right(), report.data())
                            .forEach(
                                    flow ->
                                            right.put(
                                                    List.of(year, flow.counterparty(), own)
                                                                    .toString()
                                                            + flow.match(),
                                                    flow.amounts()));
                });
        left.keySet().retainAll(right.keySet());
        long differing =
                left.entrySet().stream()
                        .map(
                                it ->
                                        check.compare(
                                                "2025",
                                                it.getValue(),
                                                Objects.requireNonNull(right.get(it.getKey()))))
                        .filter(outcome -> outcome.verdict() == CrossOutcome.Verdict.DIFFERS)
                        .count();

        assertThat(left).hasSameSizeAs(right).hasSizeGreaterThan(100);
        assertThat(differing).isBetween(1L, left.size() / 8L);
    }

    @Test
    void theSameSeedGivesTheSameReports() {
        SyntheticUnit unit = POPULATION.units().getFirst();
        Population again = Population.of(SYNTHESIS.recipe(), 7, 120, PLACES);
        Population other = Population.of(SYNTHESIS.recipe(), 8, 120, PLACES);

        assertThat(again.units()).isEqualTo(POPULATION.units());
        assertThat(report(again, unit, 2025, null).data())
                .isEqualTo(report(POPULATION, unit, 2025, null).data());
        assertThat(other.units()).isNotEqualTo(POPULATION.units());
    }

    @Test
    void unitsHaveDifferentValidCreditCodesAndDifferentNames() {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        POPULATION
                .units()
                .forEach(
                        unit -> {
                            assertThat(CreditCode.isValid(unit.creditCode())).isTrue();
                            codes.add(unit.creditCode());
                            names.add(unit.name());
                        });

        assertThat(codes).hasSize(120);
        assertThat(names).hasSize(120);
    }

    @Test
    void everyMutationTripsItsCheck() {
        Set<String> tried = new HashSet<>();
        for (SyntheticUnit unit : POPULATION.units()) {
            SyntheticReport report =
                    report(POPULATION, unit, 2025, report(POPULATION, unit, 2024, null));
            for (int i = 0; i < 10; i++) {
                Draw draw = Draw.of(i, unit.creditCode());
                Mutation mutation = SYNTHESIS.mutation(unit.type(), draw).orElseThrow();
                SyntheticReport broken = SYNTHESIS.violate(POPULATION, unit, report, mutation);

                tried.add(mutation.check());
                assertThat(evaluate(broken).findings())
                        .as(mutation.check() + " of " + unit)
                        .anyMatch(finding -> finding.checkId().equals(mutation.check()));
            }
        }
        assertThat(tried).hasSizeGreaterThan(8);
    }

    private static boolean isBetween(BigDecimal number, int low, int high) {
        return number.compareTo(BigDecimal.valueOf(low)) >= 0
                && number.compareTo(BigDecimal.valueOf(high)) <= 0;
    }

    private static String described(SyntheticUnit unit, Finding finding) {
        return unit.type() + " " + finding.key() + " " + finding.message().en();
    }

    private static void forEachReport(
            java.util.function.BiConsumer<SyntheticUnit, SyntheticReport> work) {
        Map<SyntheticUnit, SyntheticReport> latest = new HashMap<>();
        for (int year = 2023; year <= 2025; year++) {
            ReportingPeriod period = ReportingPeriod.parse(Integer.toString(year)).orElseThrow();
            Contemporaries others = new Contemporaries();
            for (SyntheticUnit unit : SYNTHESIS.inOrder(POPULATION.units())) {
                SyntheticReport report =
                        SYNTHESIS.report(POPULATION, unit, period, latest.get(unit), others);
                latest.put(unit, report);
                others.add(unit, report);
                work.accept(unit, report);
            }
        }
    }

    private static SyntheticReport report(
            Population population,
            SyntheticUnit unit,
            int year,
            @Nullable SyntheticReport previous) {
        ReportingPeriod period = ReportingPeriod.parse(Integer.toString(year)).orElseThrow();
        return SYNTHESIS.report(population, unit, period, previous);
    }

    private static Evaluation evaluate(SyntheticReport report) {
        SyntheticReport previous = report.previous();
        return SCHEME.program()
                .evaluate(
                        report.data(),
                        RelatedSubmissions.of(previous == null ? null : previous.data()));
    }
}
