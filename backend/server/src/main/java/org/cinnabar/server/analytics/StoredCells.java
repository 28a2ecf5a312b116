package org.cinnabar.server.analytics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.cinnabar.server.analytics.StoredCell.Place;
import org.cinnabar.server.platform.Sql;
import org.jooq.Field;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/** Store of the analysis store's own description (分析库目录): which column holds which cell. */
@Component
class StoredCells {

    private static final Field<String> TABLE = field(name("t", "name"), String.class);
    private static final Field<String> SCHEME = field(name("t", "scheme"), String.class);
    private static final Field<String> FORM = field(name("t", "form"), String.class);
    private static final Field<String> FLOATING = field(name("t", "form_table"), String.class);
    private static final Field<String> OF_TABLE = field(name("c", "name"), String.class);
    private static final Field<String> COLUMN = field(name("c", "column_name"), String.class);
    private static final Field<String> CELL = field(name("c", "cell"), String.class);
    private static final Field<Integer> SCALE = field(name("c", "scale"), Integer.class);

    private final Sql sql;

    StoredCells(Sql sql) {
        this.sql = sql;
    }

    /** All cells of a scheme's forms. */
    Mono<Map<Place, StoredCell>> of(String scheme) {
        return sql.many(
                        dsl ->
                                dsl.select(FORM, FLOATING, CELL, TABLE, COLUMN, SCALE)
                                        .from(table(name("mart", "form_table")).as("t"))
                                        .join(table(name("mart", "form_column")).as("c"))
                                        .on(OF_TABLE.eq(TABLE))
                                        .where(SCHEME.eq(scheme)))
                .map(
                        row ->
                                new StoredCell(
                                        new Place(row.value1(), row.value2(), row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()))
                .collectMap(StoredCell::place);
    }
}
