package org.cinnabar.server.aggregation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Store of the analysis tables (数据分析库): defines them and replaces what a unit reported. */
@Component
class MartTables {

    private static final Field<Integer> YEAR = field(name("year"), Integer.class);
    private static final Field<String> PERIOD = field(name("period"), String.class);
    private static final Field<UUID> SUBMISSION = field(name("submission_id"), UUID.class);
    private static final Field<Integer> ROW = field(name("row_number"), Integer.class);
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<UUID> UNIT = field(name("unit_id"), UUID.class);
    private static final Field<String> UNIT_TYPE = field(name("unit_type"), String.class);
    private static final Field<String> REGION = field(name("region_code"), String.class);
    private static final Field<String> INDUSTRY = field(name("industry"), String.class);
    private static final Field<String> OFFICE = field(name("office_path"), String.class);
    private static final Field<OffsetDateTime> EXTRACTED =
            field(name("extracted_at"), OffsetDateTime.class);

    private final Sql sql;
    private final Clock clock;
    private final JsonMapper json;

    MartTables(Sql sql, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /** Creates the table, or adds its new columns; fails if a column would change its meaning. */
    Mono<Void> define(MartTable martTable) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        function(
                                                name("mart", "define_table"),
                                                Object.class,
                                                val(martTable.name()),
                                                val(martTable.scheme()),
                                                val(martTable.form()),
                                                val(martTable.floating(), String.class),
                                                val(columns(martTable)))))
                .then();
    }

    private JSONB columns(MartTable martTable) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (MartColumn column : martTable.columns()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("ordinal", columns.size());
            members.put("column_name", column.name());
            members.put("cell", column.cell());
            members.put("kind", column.kind().stored());
            members.put("scale", column.scale());
            columns.add(members);
        }
        return JSONB.valueOf(json.writeValueAsString(columns));
    }

    /** Makes sure that the year has its partitions; they go again if the transaction fails. */
    Mono<Void> defineYear(int year) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        function(
                                                name("mart", "define_year"),
                                                Object.class,
                                                val(year))))
                .then();
    }

    /** Replaces what the table holds of the submission, in the caller's transaction. */
    Mono<Void> replace(
            MartTable martTable, Acceptance accepted, List<List<@Nullable Object>> rows) {
        int year = accepted.year();
        Mono<Integer> deleted =
                sql.one(
                        dsl ->
                                dsl.deleteFrom(table(name("mart", martTable.name())))
                                        .where(YEAR.eq(year))
                                        .and(SUBMISSION.eq(accepted.submission().id())));
        return rows.isEmpty()
                ? deleted.then()
                : deleted.then(insert(martTable, accepted, rows).then());
    }

    private Mono<Integer> insert(
            MartTable martTable, Acceptance accepted, List<List<@Nullable Object>> rows) {
        List<Field<?>> fields =
                new ArrayList<>(
                        List.of(
                                YEAR,
                                PERIOD,
                                SUBMISSION,
                                ROW,
                                REVISION,
                                UNIT,
                                UNIT_TYPE,
                                REGION,
                                INDUSTRY,
                                OFFICE,
                                EXTRACTED));
        martTable
                .columns()
                .forEach(column -> fields.add(field(name(column.name()), column.type())));
        return sql.one(
                dsl -> {
                    InsertValuesStepN<Record> insert =
                            dsl.insertInto(table(name("mart", martTable.name())), fields);
                    int number = 0;
                    for (List<@Nullable Object> row : rows) {
                        List<@Nullable Object> values = new ArrayList<>(head(accepted, number++));
                        values.addAll(row);
                        insert = insert.values(values.toArray());
                    }
                    return insert;
                });
    }

    private List<Object> head(Acceptance accepted, int rowNumber) {
        return List.of(
                accepted.year(),
                accepted.filing().period(),
                accepted.submission().id(),
                rowNumber,
                accepted.revision(),
                accepted.filing().unitId(),
                accepted.filing().unitType(),
                accepted.filing().regionCode(),
                accepted.data().unit().getOrDefault("industry", ""),
                Ltree.path(accepted.filing().officePath()),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** How fresh the tables of a scheme are (数据时效). */
    record Freshness(@Nullable Instant extractedAt, int pending) {}

    /** How fresh they are; never filled where nothing was extracted yet. */
    Mono<Freshness> freshness(String scheme) {
        Field<Integer> pending = field(name("pending"), Integer.class);
        return sql.one(
                        dsl ->
                                dsl.select(EXTRACTED, pending)
                                        .from(table(name("mart", "freshness")))
                                        .where(field(name("scheme"), String.class).eq(scheme)))
                .map(row -> new Freshness(row.value1().toInstant(), row.value2()))
                .defaultIfEmpty(new Freshness(null, 0));
    }

    /** Writes down how fresh the tables of a scheme are. */
    Mono<Void> freshness(String scheme, int pending) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(
                                                table(name("mart", "freshness")),
                                                field(name("scheme"), String.class),
                                                EXTRACTED,
                                                field(name("pending"), Integer.class))
                                        .values(
                                                scheme,
                                                OffsetDateTime.ofInstant(
                                                        clock.instant(), ZoneOffset.UTC),
                                                pending)
                                        .onConflict(field(name("scheme"), String.class))
                                        .doUpdate()
                                        .setAllToExcluded())
                .then();
    }
}
