package org.cinnabar.server.organization;

import static org.cinnabar.db.organization.Tables.OFFICE;

import org.cinnabar.db.organization.tables.records.OfficeRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Store of the reporting tree (组织机构); reads any office, whatever the row scope. */
@Component
public class Offices {

    private static final int ROWS_PER_STATEMENT = 1_000;

    private final Sql sql;

    Offices(Sql sql) {
        this.sql = sql;
    }

    /** The office at the top of the reporting tree. */
    public Mono<Office> root() {
        return where(OFFICE.SUPERIOR_ID.isNull()).singleOrEmpty();
    }

    public Mono<Office> byId(UUID id) {
        return where(OFFICE.ID.eq(id)).singleOrEmpty();
    }

    public Mono<Map<UUID, Office>> byIds(Collection<UUID> ids) {
        return where(OFFICE.ID.in(ids)).collectMap(Office::id);
    }

    public Mono<Office> byCode(String code) {
        return where(OFFICE.CODE.eq(code)).singleOrEmpty();
    }

    public Mono<Office> byPath(String path) {
        return where(OFFICE.PATH.eq(Ltree.path(path))).singleOrEmpty();
    }

    /** The offices a report passes, from the one at the end of the path up to the root. */
    public Flux<Office> chain(String path) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(OFFICE)
                                        .where(Ltree.isAbove(OFFICE.PATH, path))
                                        .orderBy(Ltree.depth(OFFICE.PATH).desc()))
                .map(Offices::office);
    }

    /** The offices directly below, in the order of their codes. */
    public Flux<Office> children(UUID superior) {
        return where(OFFICE.SUPERIOR_ID.eq(superior));
    }

    /** How many offices lie directly below these; those without any are missing. */
    Mono<Map<UUID, Integer>> childCounts(Collection<UUID> ids) {
        return sql.many(
                        dsl ->
                                dsl.select(OFFICE.SUPERIOR_ID, DSL.count())
                                        .from(OFFICE)
                                        .where(OFFICE.SUPERIOR_ID.in(ids))
                                        .groupBy(OFFICE.SUPERIOR_ID))
                .collectMap(row -> row.value1(), row -> row.value2());
    }

    /** The lowest offices of these regions, by region code; a region may have none of its own. */
    Mono<Map<String, Office>> lowestByRegion(Collection<String> regionCodes) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(OFFICE)
                                        .where(OFFICE.REGION_CODE.in(regionCodes))
                                        .orderBy(Ltree.depth(OFFICE.PATH), OFFICE.CODE.desc()))
                .map(Offices::office)
                .collectMap(office -> String.valueOf(office.regionCode()));
    }

    Mono<Void> addAll(Collection<Office> offices) {
        return Flux.fromIterable(offices)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> insert(dsl, part)))
                .then();
    }

    private static Insert<OfficeRecord> insert(DSLContext dsl, List<Office> offices) {
        InsertValuesStepN<OfficeRecord> insert = dsl.insertInto(OFFICE, OFFICE.fields());
        for (Office office : offices) {
            insert = insert.values(row(office));
        }
        return insert;
    }

    private Flux<Office> where(Condition condition) {
        return sql.many(dsl -> dsl.selectFrom(OFFICE).where(condition).orderBy(OFFICE.CODE))
                .map(Offices::office);
    }

    private static Object[] row(Office office) {
        return new Object[] {
            office.id(),
            office.code(),
            Ltree.path(office.path()),
            office.superiorId(),
            office.level().name(),
            office.regionCode(),
            office.name().zh(),
            office.name().en()
        };
    }

    private static Office office(OfficeRecord row) {
        return new Office(
                row.getId(),
                row.getCode(),
                row.getPath(),
                row.getSuperiorId(),
                OfficeLevel.valueOf(row.getLevel()),
                row.getRegionCode(),
                new LocalizedName(row.getNameZh(), row.getNameEn()));
    }
}
