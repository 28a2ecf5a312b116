package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.FILED;

import org.cinnabar.db.crosscheck.tables.Filed;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows in which pairs come from the database (配对行). */
@Component
class PairRows {

    static final Filed LEFT = FILED.as("left_filed");
    static final Filed RIGHT = FILED.as("right_filed");
    static final String LEFT_AMOUNTS = "left_amounts";
    static final String RIGHT_AMOUNTS = "right_amounts";
    static final String LEFT_WHOLE = "left_whole_amounts";
    static final String RIGHT_WHOLE = "right_whole_amounts";
    static final String RIGHT_CODE = "right_code";

    private static final String CHECK = "check_id";
    private static final String LEFT_CODE = "left_code";
    private static final String MATCHED = "matched";
    private static final TypeReference<Map<String, String>> AMOUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, String>>> FLOWS = new TypeReference<>() {};

    private final JsonMapper json;

    PairRows(JsonMapper json) {
        this.json = json;
    }

    /** What every pair is read from, beside its amounts. */
    static List<SelectField<?>> columns(
            Field<String> check,
            Field<String> leftCode,
            Field<String> rightCode,
            Field<String[]> matched) {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(check.as(CHECK));
        columns.add(leftCode.as(LEFT_CODE));
        columns.add(rightCode.as(RIGHT_CODE));
        columns.add(matched.as(MATCHED));
        columns.addAll(filed(LEFT, "left"));
        columns.addAll(filed(RIGHT, "right"));
        return columns;
    }

    /** The columns of a side's submission, named after the side. */
    static List<SelectField<?>> filed(Filed filed, String side) {
        return Stream.<Field<?>>of(
                        filed.SUBMISSION_ID, filed.UNIT_ID, filed.UNIT_NAME, filed.OFFICE_PATH)
                .<SelectField<?>>map(field -> field.as(side + "_" + field.getName()))
                .toList();
    }

    /** A pair of units that name one another, or share what only one may have. */
    Pair pair(Record row) {
        return new Pair(
                row.get(CHECK, String.class),
                party(row, "left", row.get(LEFT_CODE, String.class), LEFT_WHOLE, LEFT_AMOUNTS),
                party(row, "right", row.get(RIGHT_CODE, String.class), RIGHT_WHOLE, RIGHT_AMOUNTS),
                List.of(row.get(MATCHED, String[].class)));
    }

    /** All units that name one, and that one. */
    Pair together(String checkId, Record row, boolean manyLeft) {
        List<Map<String, String>> flows =
                json.readValue(row.get(LEFT_AMOUNTS, JSONB.class).data(), FLOWS);
        Party many = new Party("", null, Map.of(), flows);
        String code = row.get(RIGHT_CODE, String.class);
        Party one =
                new Party(
                        code,
                        filed(row, "right", code),
                        amounts(row.get(RIGHT_WHOLE, JSONB.class)),
                        List.of());
        return manyLeft
                ? new Pair(checkId, many, one, List.of())
                : new Pair(checkId, one, many, List.of());
    }

    private Party party(Record row, String side, String code, String whole, String amounts) {
        Map<String, String> flow = amounts(row.get(amounts, JSONB.class));
        return new Party(
                code,
                filed(row, side, code),
                amounts(row.get(whole, JSONB.class)),
                flow == null ? List.of() : List.of(flow));
    }

    private static @Nullable FiledReport filed(Record row, String side, String code) {
        UUID submission = row.get(side + "_submission_id", UUID.class);
        return submission == null
                ? null
                : new FiledReport(
                        submission,
                        row.get(side + "_unit_id", UUID.class),
                        code,
                        row.get(side + "_unit_name", String.class),
                        row.get(side + "_office_path", String.class));
    }

    private @Nullable Map<String, String> amounts(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), AMOUNTS);
    }
}
