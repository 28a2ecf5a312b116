package org.cinnabar.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cinnabar.db.organization.Tables.UNIT;

import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import reactor.core.publisher.Flux;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Row level security is the second wall: these statements have no {@code where} at all. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitVisibilityIT {

    private static final String COUNTY = "c000000.c420000.c420500.c420502";
    private static final String CITY = "c000000.c420000.c420500";

    @Autowired Sql sql;
    @Autowired UnitRegister register;

    Unit own;
    Unit neighbour;
    Unit elsewhere;

    @BeforeAll
    void threeUnits() {
        own = registered("91420502MA4914Y31A", "420502");
        neighbour = registered("91420503MA4914Y31B", "420503");
        elsewhere = registered("91530102MA4914Y31C", "530102");
    }

    @Test
    void aCountySeesItsOwnUnitsAndNoOtherCountys() {
        assertThat(visible(new RowScope.OfficeSubtree(COUNTY)))
                .contains(own.id())
                .doesNotContain(neighbour.id(), elsewhere.id());
    }

    @Test
    void aCitySeesTheUnitsOfAllItsCounties() {
        assertThat(visible(new RowScope.OfficeSubtree(CITY)))
                .contains(own.id(), neighbour.id())
                .doesNotContain(elsewhere.id());
    }

    @Test
    void aUnitSeesItselfAlone() {
        assertThat(visible(new RowScope.OneUnit(own.id()))).containsExactly(own.id());
    }

    @Test
    void nobodyWithoutScopeSeesAnything() {
        assertThat(visible(new RowScope.Nothing())).isEmpty();
        assertThat(Await.value(units().collectList())).isEmpty();
    }

    @Test
    void aCountyCannotWriteIntoAnother() {
        assertThat(renamed(new RowScope.OfficeSubtree(COUNTY), neighbour)).isZero();
        assertThat(renamed(new RowScope.OfficeSubtree(CITY), neighbour)).isOne();
        assertThatThrownBy(
                        () ->
                                Await.done(
                                        register.register(unit("91530103MA4914Y31D", "530103"))
                                                .contextWrite(
                                                        new RowScope.OfficeSubtree(COUNTY)::into)))
                .hasStackTraceContaining("row-level security");
    }

    private List<UUID> visible(RowScope scope) {
        return Await.value(units().contextWrite(scope::into).collectList());
    }

    private Flux<UUID> units() {
        return sql.many(dsl -> dsl.select(UNIT.ID).from(UNIT)).map(row -> row.value1());
    }

    private int renamed(RowScope scope, Unit unit) {
        return Await.value(
                sql.one(dsl -> dsl.update(UNIT).set(UNIT.NAME, "改名").where(UNIT.ID.eq(unit.id())))
                        .contextWrite(scope::into));
    }

    private Unit registered(String creditCode, String region) {
        return Await.value(
                register.register(unit(creditCode, region))
                        .contextWrite(new RowScope.Everything()::into));
    }

    private static NewUnit unit(String creditCode, String region) {
        return new NewUnit(
                creditCode, creditCode, "PVC", region, "2652", UnitStatus.ACTIVE, Map.of());
    }
}
