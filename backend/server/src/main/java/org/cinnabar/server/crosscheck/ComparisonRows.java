package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;

import org.cinnabar.db.crosscheck.tables.records.ComparisonRecord;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.form.LocalizedText;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows in which comparisons are stored (比对结果行). */
@Component
class ComparisonRows {

    private static final TypeReference<Map<String, String>> AMOUNTS = new TypeReference<>() {};

    /** What of a comparison never changes. */
    static final Set<Field<?>> IDENTITY =
            Set.of(
                    COMPARISON.ID,
                    COMPARISON.ROUND,
                    COMPARISON.SCHEME,
                    COMPARISON.SCHEME_VERSION,
                    COMPARISON.PERIOD,
                    COMPARISON.CHECK_ID,
                    COMPARISON.LEFT_CODE,
                    COMPARISON.RIGHT_CODE,
                    COMPARISON.MATCHED);

    private final JsonMapper json;

    ComparisonRows(JsonMapper json) {
        this.json = json;
    }

    /** A comparison as it is stored. */
    static Map<Field<?>, @Nullable Object> row(
            UUID id, Round round, Comparison comparison, Instant at) {
        Map<Field<?>, @Nullable Object> row = identity(id, round, comparison.key());
        content(row, comparison, at);
        return row;
    }

    private static void content(
            Map<Field<?>, @Nullable Object> row, Comparison comparison, Instant at) {
        LocalizedText message = comparison.message();
        row.put(COMPARISON.LEVEL, comparison.level().name());
        row.put(COMPARISON.VERDICT, comparison.verdict().name());
        FiledReport left = comparison.left();
        row.put(COMPARISON.LEFT_SUBMISSION_ID, left == null ? null : left.submissionId());
        row.put(COMPARISON.LEFT_UNIT_ID, left == null ? null : left.unitId());
        row.put(COMPARISON.LEFT_UNIT_NAME, left == null ? null : left.unitName());
        row.put(COMPARISON.LEFT_OFFICE_PATH, left == null ? null : left.officePath());
        row.put(COMPARISON.LEFT_AMOUNTS, comparison.leftAmounts());
        FiledReport right = comparison.right();
        row.put(COMPARISON.RIGHT_SUBMISSION_ID, right == null ? null : right.submissionId());
        row.put(COMPARISON.RIGHT_UNIT_ID, right == null ? null : right.unitId());
        row.put(COMPARISON.RIGHT_UNIT_NAME, right == null ? null : right.unitName());
        row.put(COMPARISON.RIGHT_OFFICE_PATH, right == null ? null : right.officePath());
        row.put(COMPARISON.RIGHT_AMOUNTS, comparison.rightAmounts());
        row.put(COMPARISON.LEFT_VALUE, comparison.leftValue());
        row.put(COMPARISON.RIGHT_VALUE, comparison.rightValue());
        row.put(COMPARISON.DIFFERENCE, comparison.difference());
        row.put(COMPARISON.MESSAGE_ZH, message == null ? null : message.zh());
        row.put(COMPARISON.MESSAGE_EN, message == null ? null : message.en());
        row.put(COMPARISON.COMPARED_AT, at);
    }

    private static Map<Field<?>, @Nullable Object> identity(
            UUID id, Round round, Comparison.Key key) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(COMPARISON.ID, id);
        row.put(COMPARISON.ROUND, round.key());
        row.put(COMPARISON.SCHEME, round.scheme());
        row.put(COMPARISON.SCHEME_VERSION, round.version());
        row.put(COMPARISON.PERIOD, round.period());
        row.putAll(key(key));
        return row;
    }

    /** Which comparison of a round is meant. */
    static Map<Field<?>, @Nullable Object> key(Comparison.Key key) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(COMPARISON.CHECK_ID, key.checkId());
        row.put(COMPARISON.LEFT_CODE, key.leftCode());
        row.put(COMPARISON.RIGHT_CODE, key.rightCode());
        row.put(COMPARISON.MATCHED, key.matched());
        return row;
    }

    StoredComparison stored(ComparisonRecord row) {
        return new StoredComparison(
                row.getId(),
                row.getScheme(),
                row.getSchemeVersion(),
                row.getPeriod(),
                comparison(row),
                row.getComparedAt());
    }

    Comparison comparison(ComparisonRecord row) {
        return new Comparison(
                new Comparison.Key(
                        row.getCheckId(),
                        row.getLeftCode(),
                        row.getRightCode(),
                        List.of(row.getMatched())),
                CheckLevel.valueOf(row.getLevel()),
                Verdict.valueOf(row.getVerdict()),
                report(
                        row.getLeftSubmissionId(),
                        row.getLeftUnitId(),
                        row.getLeftCode(),
                        row.getLeftUnitName(),
                        row.getLeftOfficePath()),
                report(
                        row.getRightSubmissionId(),
                        row.getRightUnitId(),
                        row.getRightCode(),
                        row.getRightUnitName(),
                        row.getRightOfficePath()),
                json.readValue(row.getLeftAmounts().data(), AMOUNTS),
                json.readValue(row.getRightAmounts().data(), AMOUNTS),
                row.getLeftValue(),
                row.getRightValue(),
                row.getDifference(),
                row.getMessageZh() == null
                        ? null
                        : new LocalizedText(row.getMessageZh(), row.getMessageEn()));
    }

    private static @Nullable FiledReport report(
            @Nullable UUID submissionId, UUID unitId, String code, String name, String path) {
        return submissionId == null
                ? null
                : new FiledReport(submissionId, unitId, code, name, path);
    }
}
