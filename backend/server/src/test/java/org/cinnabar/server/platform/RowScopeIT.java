package org.cinnabar.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Flux;

import java.util.List;
import java.util.UUID;

@ServerTest
class RowScopeIT {

    private static final UUID UNIT = UUID.randomUUID();

    private final Sql sql;
    private final DSLContext superuser;

    RowScopeIT(@Autowired Sql sql, @Autowired Environment environment) {
        this.sql = sql;
        this.superuser = TestDatabase.superuser(environment);
    }

    @BeforeEach
    void protectATable() {
        superuser.execute(
                """
                drop table if exists platform.sample;
                create table platform.sample (name text, office_path ltree, unit_id uuid);
                create index on platform.sample using gist (office_path);
                alter table platform.sample enable row level security;
                alter table platform.sample force row level security;
                create policy visible on platform.sample
                    using (office_path <@ (select platform.scope())
                        or unit_id = (select platform.unit()));
                grant select, insert on platform.sample to cinnabar_app;
                """);
        insert("province", "c0.c65", UUID.randomUUID());
        insert("city", "c0.c65.c6501", UNIT);
        insert("other province", "c0.c33", UUID.randomUUID());
    }

    @Test
    void withoutScopeSeesNothing() {
        assertThat(seen(new RowScope.Nothing())).isEmpty();
        assertThat(Await.value(names().collectList())).isEmpty();
    }

    @Test
    void theSystemItselfSeesEverything() {
        assertThat(seen(new RowScope.Everything())).hasSize(3);
    }

    @Test
    void anOfficeSeesItselfAndEverythingBelow() {
        assertThat(seen(new RowScope.OfficeSubtree("c0.c65"))).containsOnly("province", "city");
        assertThat(seen(new RowScope.OfficeSubtree("c0.c65.c6501"))).containsOnly("city");
    }

    @Test
    void anOfficeDoesNotSeeItsNeighbourOfSimilarName() {
        assertThat(seen(new RowScope.OfficeSubtree("c0.c6"))).isEmpty();
    }

    @Test
    void aUnitSeesItsOwnRows() {
        assertThat(seen(new RowScope.OneUnit(UNIT))).containsOnly("city");
        assertThat(seen(new RowScope.OneUnit(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void nothingOfAScopeStaysOnTheConnection() {
        for (int connection = 0; connection < 40; connection++) {
            seen(new RowScope.Everything());
            assertThat(seen(new RowScope.Nothing())).isEmpty();
        }
    }

    @Test
    void refusesToWriteOutsideTheScope() {
        Flux<Integer> foreign =
                sql.<Integer>many(
                                dsl ->
                                        dsl.query(
                                                "insert into platform.sample values"
                                                        + " ('foreign', 'c0.c33', null)"))
                        .contextWrite(new RowScope.OfficeSubtree("c0.c65")::into);

        assertThat(Await.value(foreign.then().materialize()).getThrowable())
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void usesTheIndexOnThePath() {
        superuser.execute(
                """
                insert into platform.sample
                    select 'row ' || n, ('c0.c' || n % 1000 || '.c' || n)::ltree, gen_random_uuid()
                    from generate_series(1, 50000) n;
                create index on platform.sample (unit_id);
                analyze platform.sample;
                """);

        String plan =
                String.join(
                        "\n",
                        Await.value(
                                sql.many(
                                                dsl ->
                                                        dsl.resultQuery(
                                                                "explain select from"
                                                                        + " platform.sample"))
                                        .map(row -> row.get(0, String.class))
                                        .collectList()
                                        .contextWrite(new RowScope.OfficeSubtree("c0.c7")::into)));

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
    }

    private void insert(String name, String path, UUID unit) {
        superuser.execute(
                "insert into platform.sample values (?, cast(? as ltree), ?)", name, path, unit);
    }

    private List<String> seen(RowScope scope) {
        return Await.value(names().collectList().contextWrite(scope::into));
    }

    private Flux<String> names() {
        return sql.many(
                        dsl ->
                                dsl.select(field("name", String.class))
                                        .from(table("platform.sample")))
                .map(row -> row.value1());
    }
}
