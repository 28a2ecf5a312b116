package org.cinnabar.server.demo;

import org.cinnabar.engine.synthesis.Population;
import org.cinnabar.engine.synthesis.Recipe;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.server.collection.Cycles;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.StartupTask;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills an empty demo with units, accounts and three years of submissions (演示数据): all or nothing.
 */
@Component
@Order(900)
@ConditionalOnProperty("cinnabar.demo")
class DemoData implements StartupTask {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final long SEED = 20_261;
    private static final int UNITS = 150;
    private static final int YEARS = 3;

    private final Sql sql;
    private final Schemes schemes;
    private final Regions regions;
    private final Offices offices;
    private final Cycles cycles;
    private final DemoUnits units;
    private final DemoPeople people;
    private final DemoCycles demoCycles;
    private final Clock clock;

    DemoData(
            Sql sql,
            Schemes schemes,
            Regions regions,
            Offices offices,
            Cycles cycles,
            DemoUnits units,
            DemoPeople people,
            DemoCycles demoCycles,
            Clock clock) {
        this.sql = sql;
        this.schemes = schemes;
        this.regions = regions;
        this.offices = offices;
        this.cycles = cycles;
        this.units = units;
        this.people = people;
        this.demoCycles = demoCycles;
        this.clock = clock;
    }

    @Override
    public Mono<Void> run() {
        return cycles.all()
                .hasElements()
                .flatMap(present -> present ? Mono.<Void>empty() : sql.transaction(create()));
    }

    private Mono<Void> create() {
        LOG.info("First start of the demo: making units and three years of submissions ...");
        return schemes.all()
                .distinct(version -> version.scheme())
                .concatMap(version -> schemes.find(version.scheme(), version.version()))
                .concatMap(
                        scheme ->
                                Mono.justOrEmpty(scheme.synthesis())
                                        .flatMap(synthesis -> create(scheme, synthesis)))
                .then();
    }

    private Mono<Void> create(PublishedScheme scheme, Synthesis synthesis) {
        return regions.tree()
                .map(tree -> Population.of(synthesis.recipe(), SEED, UNITS, DemoPlaces.of(tree)))
                .flatMap(
                        population ->
                                Mono.zip(units.register(synthesis, population), offices.root())
                                        .flatMap(
                                                made -> {
                                                    List<DemoUnit> all = made.getT1();
                                                    DemoUnit guide = guide(synthesis, all);
                                                    return people.create(all, guide, made.getT2())
                                                            .map(
                                                                    cast ->
                                                                            new DemoCycles.Material(
                                                                                    scheme,
                                                                                    synthesis,
                                                                                    population,
                                                                                    all,
                                                                                    guide,
                                                                                    cast,
                                                                                    made.getT2()));
                                                }))
                .flatMap(material -> demoCycles.collect(material, years()));
    }

    /** A unit of the commonest type with the longest chain: the one visitors work with. */
    private static DemoUnit guide(Synthesis synthesis, List<DemoUnit> all) {
        String type =
                synthesis.recipe().unitTypes().entrySet().stream()
                        .max(
                                Comparator.comparing(
                                        (Map.Entry<String, Recipe.TypeRecipe> entry) ->
                                                entry.getValue().share()))
                        .map(Map.Entry::getKey)
                        .orElseThrow();
        return all.stream()
                .filter(unit -> unit.invented().type().equals(type))
                .max(Comparator.comparingInt(unit -> unit.reviewers().size()))
                .orElseThrow();
    }

    private List<Integer> years() {
        int last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() - 1;
        return IntStream.rangeClosed(last - YEARS + 1, last).boxed().toList();
    }
}
