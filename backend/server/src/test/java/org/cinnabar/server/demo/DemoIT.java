package org.cinnabar.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.platform.DemoAccount;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.cinnabar.server.support.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import java.util.List;
import java.util.Objects;

@ServerTest
@TestPropertySource(properties = "cinnabar.demo=true")
@DirtiesContext
class DemoIT {

    private static final String EVERYTHING =
            """
            select (select count(*) from organization.unit) || ' '
                || (select count(*) from collection.cycle) || ' '
                || (select count(*) from submission.submission) || ' '
                || (select count(*) from submission.event) || ' '
                || (select count(*) from identity.account)
            """;

    @Autowired Environment environment;
    @Autowired DemoData demo;
    @Autowired DemoPeople people;
    DSLContext database;

    @BeforeEach
    void database() {
        database = TestDatabase.superuser(environment);
    }

    @Test
    void makesUnitsAndThreeYearsInWhichEveryStateOccurs() {
        assertThat(number("select count(*) from organization.unit")).isEqualTo(150);
        assertThat(number("select count(*) from collection.cycle")).isEqualTo(3);
        assertThat(number("select count(*) from submission.submission")).isEqualTo(450);
        assertThat(texts("select distinct state from submission.submission"))
                .containsExactlyInAnyOrder(
                        "NOT_STARTED", "DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED");
        assertThat(
                        texts(
                                "select distinct o.level from submission.submission s join"
                                        + " organization.office o on o.id = s.review_office_id"))
                .containsExactlyInAnyOrder("COUNTY", "CITY", "PROVINCE");
        assertThat(
                        number(
                                "select count(*) from submission.submission where state <>"
                                        + " 'ACCEPTED' and period < (select max(period) from"
                                        + " collection.cycle) and state <> 'DRAFT'"))
                .isZero();
    }

    @Test
    void chainsOfDifferentLengthOccur() {
        assertThat(
                        texts(
                                "select distinct nlevel(office_path)::text"
                                        + " from organization.unit order by 1"))
                .contains("3", "4");
        assertThat(units("c000000.c120000.*{1}")).isPositive();
        assertThat(units("c000000.c660000.*")).isPositive();
        assertThat(units("c000000.c420000.*{1}")).isPositive();
    }

    @Test
    void nothingAcceptedOrUnderReviewCarriesAMandatoryFinding() {
        assertThat(
                        number(
                                "select count(*) from submission.submission"
                                        + " where state in ('ACCEPTED', 'SUBMITTED')"
                                        + " and mandatory_findings > 0"))
                .isZero();
    }

    @Test
    void everyHistoryLeadsStepByStepToTheState() {
        assertThat(
                        number(
                                """
                                select count(*) from (
                                    select from_state, sequence, at,
                                        lag(to_state, 1, 'NOT_STARTED') over unit as before,
                                        row_number() over unit as expected,
                                        lag(at) over unit as earlier
                                    from submission.event
                                    window unit as (partition by submission_id order by sequence)) e
                                where from_state <> before or sequence <> expected or at < earlier
                                """))
                .isZero();
        assertThat(
                        number(
                                """
                                select count(*) from submission.submission s
                                where s.state <> coalesce((select to_state from submission.event e
                                    where e.submission_id = s.id order by sequence desc limit 1),
                                    'NOT_STARTED')
                                or s.revision <> (select count(*) from submission.revision r
                                    where r.submission_id = s.id)
                                """))
                .isZero();
    }

    @Test
    void aSecondStartChangesNothing() {
        Object before = database.fetchValue(EVERYTHING);

        Await.done(demo.run().contextWrite(new RowScope.Everything()::into));

        assertThat(database.fetchValue(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void theAccountsVisitorsAreToldOfSignIn() {
        for (DemoAccount account : people.all()) {
            Visitor visitor = Visitor.signedIn(account.username(), account.password(), environment);

            assertThat(visitor.get("/api/account").get("role").asString())
                    .isEqualTo(account.role().name());
        }
    }

    private int units(String path) {
        return number("select count(*) from organization.unit where office_path ~ '" + path + "'");
    }

    private int number(String sql) {
        return Objects.requireNonNull(database.fetchOne(sql)).get(0, Integer.class);
    }

    private List<String> texts(String sql) {
        return database.fetch(sql).getValues(0, String.class);
    }
}
