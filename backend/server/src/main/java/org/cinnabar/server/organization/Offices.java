package org.cinnabar.server.organization;

import static org.cinnabar.db.organization.Tables.OFFICE;

import org.cinnabar.db.organization.tables.records.OfficeRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Store of the reporting tree (组织机构), which hardly ever changes and is kept in memory for a while;
 * tells of any office, whatever the row scope.
 */
@Component
public class Offices {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int ROWS_PER_STATEMENT = 1_000;

    private final Sql sql;
    private final Mono<OfficeIndex> index;

    Offices(Sql sql) {
        this.sql = sql;
        this.index =
                sql.many(dsl -> dsl.selectFrom(OFFICE))
                        .map(Offices::office)
                        .collectList()
                        .map(OfficeIndex::new)
                        .contextWrite(of -> Context.empty())
                        .cache(
                                loaded -> loaded.isEmpty() ? Duration.ZERO : KEPT,
                                failure -> Duration.ZERO,
                                () -> Duration.ZERO);
    }

    /** The office at the top of the reporting tree. */
    public Mono<Office> root() {
        return index.mapNotNull(offices -> offices.root().orElse(null));
    }

    public Mono<Office> byId(UUID id) {
        return index.mapNotNull(offices -> offices.byId(id).orElse(null));
    }

    public Mono<Map<UUID, Office>> byIds(Collection<UUID> ids) {
        return index.map(offices -> offices.byIds(ids));
    }

    public Mono<Office> byCode(String code) {
        return index.mapNotNull(offices -> offices.byCode(code).orElse(null));
    }

    public Mono<Office> byPath(String path) {
        return index.mapNotNull(offices -> offices.byPath(path).orElse(null));
    }

    /** The offices a report passes, from the one at the end of the path up to the root. */
    public Flux<Office> chain(String path) {
        return index.flatMapIterable(offices -> offices.chain(path));
    }

    /** The offices directly below, in the order of their codes. */
    public Flux<Office> children(UUID superior) {
        return index.flatMapIterable(offices -> offices.children(superior));
    }

    /** How many offices lie directly below these; those without any are missing. */
    Mono<Map<UUID, Integer>> childCounts(Collection<UUID> ids) {
        return index.map(offices -> offices.childCounts(ids));
    }

    /** The lowest offices of these regions, by region code; a region may have none of its own. */
    Mono<Map<String, Office>> lowestByRegion(Collection<String> regionCodes) {
        return index.map(offices -> offices.lowestByRegion(regionCodes));
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
