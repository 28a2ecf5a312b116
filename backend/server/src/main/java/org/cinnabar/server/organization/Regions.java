package org.cinnabar.server.organization;

import static org.cinnabar.db.organization.Tables.REGION;

import org.cinnabar.db.organization.tables.records.RegionRecord;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Store of the regions (行政区划), which hardly ever change and are kept in memory for a while. */
@Component
public class Regions {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int ROWS_PER_STATEMENT = 1_000;

    private final Sql sql;
    private final Mono<RegionTree> tree;

    Regions(Sql sql) {
        this.sql = sql;
        this.tree =
                sql.many(dsl -> dsl.selectFrom(REGION).orderBy(REGION.CODE))
                        .map(Regions::region)
                        .collectList()
                        .map(RegionTree::new)
                        .contextWrite(of -> Context.empty())
                        .cache(
                                loaded -> loaded.all().isEmpty() ? Duration.ZERO : KEPT,
                                failure -> Duration.ZERO,
                                () -> Duration.ZERO);
    }

    /** All regions, read in a transaction of its own, since many callers may share the result. */
    public Mono<RegionTree> tree() {
        return tree;
    }

    Mono<Boolean> isEmpty() {
        return sql.one(dsl -> dsl.select(DSL.notExists(DSL.selectOne().from(REGION))))
                .map(row -> row.value1());
    }

    Mono<Void> addAll(Collection<Region> regions) {
        return Flux.fromIterable(regions)
                .map(Regions::row)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(rows -> sql.one(dsl -> insert(dsl, rows)))
                .then();
    }

    private static Insert<RegionRecord> insert(DSLContext dsl, List<RegionRecord> rows) {
        return dsl.insertInto(REGION, REGION.fields()).valuesOfRecords(rows);
    }

    private static RegionRecord row(Region region) {
        RegionRecord row = new RegionRecord();
        row.setCode(region.code());
        row.setParentCode(region.parentCode());
        row.setLevel(region.level().name());
        row.setNameZh(region.name().zh());
        row.setNameEn(region.name().en());
        return row;
    }

    private static Region region(RegionRecord row) {
        return new Region(
                row.getCode(),
                row.getParentCode(),
                RegionLevel.valueOf(row.getLevel()),
                new LocalizedName(row.getNameZh(), row.getNameEn()));
    }
}
