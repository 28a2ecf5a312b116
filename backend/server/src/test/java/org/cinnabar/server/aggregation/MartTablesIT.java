package org.cinnabar.server.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.aggregation.MartColumn.Kind;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class MartTablesIT {

    private static final MartColumn FIRST = new MartColumn("first", "first", Kind.NUMBER, 2);
    private static final MartColumn SECOND = new MartColumn("second", "second", Kind.TEXT, 0);

    @Autowired Environment environment;
    @Autowired MartTables tables;
    @Autowired Submissions submissions;
    @Autowired Revisions revisions;
    AcceptedReports reports;

    @BeforeEach
    void reports() {
        reports = new AcceptedReports(environment);
    }

    @Test
    void keepsEveryDigitOfTheLargestNumbers() {
        MartTable exact =
                table(
                        "exact_numbers",
                        new MartColumn("six", "six", Kind.NUMBER, 6),
                        new MartColumn("zero", "zero", Kind.NUMBER, 0));
        defined(exact);
        UUID submission = reports.accepted("650104", "2025", Map.of());
        stored(exact, submission, "9223372036854.775807", "9223372036854775807");
        assertThat(view("exact_numbers", submission))
                .isEqualTo("9223372036854.775807 9223372036854775807");

        stored(exact, submission, "-0.000001", "-1");
        assertThat(view("exact_numbers", submission)).isEqualTo("-0.000001 -1");
    }

    @Test
    void aLaterVersionAddsColumnsAndTheViewsBuiltOnItStay() {
        defined(table("growing_form", FIRST));
        reports.superuser()
                .execute(
                        "create view mart.someones_report as select first from"
                                + " mart.growing_form_v");

        defined(table("growing_form", SECOND, FIRST));
        defined(table("growing_form", FIRST));

        assertThat(columns("growing_form")).endsWith("first", "second");
        assertThat(columns("growing_form_v")).endsWith("first", "second");
        assertThat(columns("someones_report")).containsExactly("first");
    }

    @Test
    void refusesAChangedScaleOrKind() {
        defined(table("steady_form", FIRST));

        assertThat(refusal(table("steady_form", new MartColumn("first", "first", Kind.NUMBER, 3))))
                .hasStackTraceContaining("cannot become NUMBER with 3");
        assertThat(refusal(table("steady_form", new MartColumn("first", "first", Kind.TEXT, 0))))
                .hasStackTraceContaining("cannot become TEXT with 0");
    }

    @Test
    void refusesANameThatIsTakenBySomethingElse() {
        defined(table("taken_form", FIRST));

        for (String taken :
                List.of("form_column", "freshness", "taken_form_v", "taken_form_office")) {
            assertThat(refusal(table(taken, FIRST))).hasStackTraceContaining(taken + " is taken");
        }
        assertThat(refusal(new MartTable("taken_form", "other", "FORM", null, List.of(FIRST))))
                .hasStackTraceContaining("mart.taken_form is taken");
    }

    @Test
    void namesAreNeverReadAsSql() {
        MartTable odd = table("select", new MartColumn("table", "table", Kind.TEXT, 0));
        defined(odd);
        UUID submission = reports.accepted("650104", "2025", Map.of());

        run(
                acceptance(submission)
                        .flatMap(
                                accepted ->
                                        tables.defineYear(2025)
                                                .then(
                                                        tables.replace(
                                                                odd,
                                                                accepted,
                                                                List.of(
                                                                        List.of(
                                                                                "'; drop"
                                                                                    + " table"
                                                                                    + " x"))))));

        assertThat(
                        reports.superuser()
                                .fetchValue(
                                        "select \"table\" from mart.\"select\""
                                                + " where submission_id = ?",
                                        submission))
                .isEqualTo("'; drop table x");
        assertThat(refusal(table("a\"b", FIRST))).hasStackTraceContaining("check constraint");
    }

    private void stored(MartTable of, UUID submission, String... texts) {
        List<@Nullable Object> row =
                java.util.stream.IntStream.range(0, texts.length)
                        .mapToObj(i -> of.columns().get(i).stored(texts[i]))
                        .toList();
        run(
                acceptance(submission)
                        .flatMap(
                                accepted ->
                                        tables.defineYear(2025)
                                                .then(tables.replace(of, accepted, List.of(row)))));
    }

    private Mono<Acceptance> acceptance(UUID submission) {
        return submissions
                .byId(submission)
                .zipWith(
                        revisions.data(submission, 1),
                        (found, data) -> new Acceptance(found, 1, data));
    }

    private String view(String of, UUID submission) {
        return String.valueOf(
                reports.superuser()
                        .fetchValue(
                                "select six || ' ' || zero from mart."
                                        + of
                                        + "_v where submission_id = ?",
                                submission));
    }

    private List<String> columns(String of) {
        return reports.superuser()
                .fetch(
                        "select column_name from information_schema.columns"
                                + " where table_schema = 'mart' and table_name = ?"
                                + " order by ordinal_position",
                        of)
                .getValues(0, String.class);
    }

    private static MartTable table(String name, MartColumn... columns) {
        return new MartTable(name, "test", name, null, Arrays.asList(columns));
    }

    private void defined(MartTable of) {
        run(tables.define(of));
    }

    private Throwable refusal(MartTable of) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> defined(of));
    }

    private static void run(Mono<?> work) {
        Await.done(work.contextWrite(new RowScope.Everything()::into));
    }
}
