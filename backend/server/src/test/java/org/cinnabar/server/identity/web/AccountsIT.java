package org.cinnabar.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.identity.web.People.Browser;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class AccountsIT {

    @Autowired ApplicationContext context;
    @Autowired Offices offices;

    People people;
    Browser system;

    @BeforeEach
    void administrators() {
        people = new People(context);
        system = people.signedIn("system", "Only-for-tests-2026");
    }

    @Test
    void createsAReviewerWhoCanSignIn() {
        create("reviewer-a", "REVIEWER", Map.of("officeId", office("330100")))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.office.name.zh")
                .isEqualTo("杭州市生态环境局");

        people.signedIn("reviewer-a", "Strong-enough-1")
                .get("/api/offices")
                .expectBody()
                .jsonPath("$[0].code")
                .isEqualTo("330100");
    }

    @Test
    void refusesAUserNameInUse() {
        create("twice", "SCHEME_DESIGNER", Map.of()).expectStatus().isCreated();

        assertProblem(create("twice", "SCHEME_DESIGNER", Map.of()), 409, "USERNAME_TAKEN");
    }

    @Test
    void refusesAnOfficeOrUnitThatDoesNotFitTheRole() {
        assertProblem(create("no-office", "REVIEWER", Map.of()), 422, "ACCOUNT_INCOMPLETE");
        assertProblem(
                create("no-unit", "UNIT_CLERK", Map.of("officeId", office("330100"))),
                422,
                "ACCOUNT_INCOMPLETE");
        assertProblem(
                create("no-such", "UNIT_CLERK", Map.of("unitId", UUID.randomUUID())),
                404,
                "NOT_FOUND");
    }

    @Test
    void neitherAppointsNorRemovesAnAdministrator() {
        assertProblem(
                create("second-audit", "AUDIT_ADMINISTRATOR", Map.of()),
                422,
                "ADMINISTRATOR_IS_FIXED");
        Account audit = Await.value(context.getBean(Accounts.class).byUsername("audit"));
        assertProblem(setEnabled(audit, false), 422, "ADMINISTRATOR_IS_FIXED");
    }

    @Test
    void shutsOutADisabledAccountAtOnce() {
        Account account = people.designer();
        Browser browser = people.signedIn(account.username(), People.PASSWORD);
        browser.get("/api/account").expectStatus().isOk();

        setEnabled(account, false).expectStatus().isNoContent();

        browser.get("/api/account").expectStatus().isUnauthorized();
        browser.refresh().expectStatus().isUnauthorized();
        people.signIn(account.username(), People.PASSWORD).expectStatus().isUnauthorized();

        setEnabled(account, true).expectStatus().isNoContent();
        people.signIn(account.username(), People.PASSWORD).expectStatus().isOk();
    }

    @Test
    void saysAsWhatAClerkSignsAndThatNobodyElseDoes() {
        Accounts accounts = context.getBean(Accounts.class);
        NewAccount signatory = NewAccount.clerk("signatory", "统计负责人", UUID.randomUUID());
        Account clerk = Await.value(accounts.create(signatory, "no hash"));
        assertThat(clerk.signs()).containsExactly(SignatureStep.FILLER);

        setSigns(clerk, List.of("STATISTICS_HEAD", "UNIT_HEAD")).expectStatus().isNoContent();

        Account stored = Await.value(accounts.byId(clerk.id()));
        assertThat(stored.signs())
                .containsExactlyInAnyOrder(SignatureStep.STATISTICS_HEAD, SignatureStep.UNIT_HEAD);
        assertProblem(
                setSigns(people.designer(), List.of("FILLER")), 422, "SIGNATURE_NOT_OF_A_CLERK");
    }

    @Test
    void changesNothingWhenItIsNotSaidWhetherToEnable() {
        Account account = people.designer();

        system.send(HttpMethod.PUT, "/api/accounts/" + account.id() + "/enabled", Map.of())
                .expectStatus()
                .isBadRequest();

        people.signIn(account.username(), People.PASSWORD).expectStatus().isOk();
    }

    @Test
    void namesEveryRuleAWeakPasswordBreaks() {
        Browser browser = people.signedIn(people.designer().username(), People.PASSWORD);

        change(browser, People.PASSWORD, "short")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(
                        codes ->
                                assertThat(codes)
                                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                                        .containsExactly("PASSWORD_LENGTH", "PASSWORD_KINDS"));
    }

    @Test
    void changesThePasswordOnlyOfWhoKnowsTheOldOne() {
        Account account = people.designer();
        Browser browser = people.signedIn(account.username(), People.PASSWORD);

        assertProblem(change(browser, "not-the-one", "Another-one-77"), 422, "PASSWORD_WRONG");
        change(browser, People.PASSWORD, "Another-one-77").expectStatus().isNoContent();

        browser.refresh().expectStatus().isUnauthorized();
        people.signIn(account.username(), People.PASSWORD).expectStatus().isUnauthorized();
        people.signIn(account.username(), "Another-one-77").expectStatus().isOk();
    }

    private ResponseSpec create(String username, String role, Map<String, Object> belonging) {
        Map<String, Object> body = new HashMap<>(belonging);
        body.put("username", username);
        body.put("displayName", username);
        body.put("role", role);
        body.put("password", "Strong-enough-1");
        return system.send(HttpMethod.POST, "/api/accounts", body);
    }

    private ResponseSpec setSigns(Account account, List<String> steps) {
        return system.send(
                HttpMethod.PUT,
                "/api/accounts/" + account.id() + "/signatures",
                Map.of("steps", steps));
    }

    private ResponseSpec setEnabled(Account account, boolean enabled) {
        return system.send(
                HttpMethod.PUT,
                "/api/accounts/" + account.id() + "/enabled",
                Map.of("enabled", enabled));
    }

    private static ResponseSpec change(Browser browser, String current, String next) {
        return browser.send(
                HttpMethod.PUT, "/api/account/password", Map.of("current", current, "next", next));
    }

    private static void assertProblem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private UUID office(String code) {
        return Await.value(offices.byCode(code)).id();
    }
}
