package org.cinnabar.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.db.audit.Tables.ENTRY;
import static org.cinnabar.db.identity.Tables.ACCOUNT;
import static org.cinnabar.db.identity.Tables.REFRESH_TOKEN;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.web.People.Browser;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

@ServerTest
class SessionIT {

    private static final String WRONG = "Wrong-one-2026";

    @Autowired ApplicationContext context;

    People people;

    @BeforeEach
    void people() {
        people = new People(context);
    }

    @Test
    void signsInTheThreeAdministratorsOfTheFirstStart() {
        assertThat(List.of("system", "security", "audit"))
                .extracting(username -> accountOf(username, "Only-for-tests-2026"))
                .extracting(account -> account.get("role").asString())
                .containsExactly(
                        "SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR");
    }

    @Test
    void givesAShortTokenAndACookieOutOfReachOfScripts() {
        Account account = people.designer();

        people.signIn(account.username(), People.PASSWORD)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.expiresIn")
                .isEqualTo(900)
                .jsonPath("$.account.username")
                .isEqualTo(account.username());

        ResponseCookie cookie = people.signedIn(account.username(), People.PASSWORD).cookie();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/api/session");
        assertThat(cookie.getMaxAge()).isBetween(Duration.ofHours(11), Duration.ofHours(12));
    }

    @Test
    void takesTheUserNameWithoutRegardToCapitalsAndBlanks() {
        Account account = people.designer();

        people.signIn(" " + account.username().toUpperCase(Locale.ROOT) + " ", People.PASSWORD)
                .expectStatus()
                .isOk();
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownName() {
        Account account = people.designer();

        String wrong = refusal(account.username(), WRONG, 401);
        String unknown = refusal("nobody-" + account.username(), WRONG, 401);

        assertThat(wrong).isEqualTo(unknown).contains("SIGN_IN_REFUSED", "用户名或密码不正确");
    }

    @Test
    void locksKnownAndUnknownNamesAlikeAfterFiveFailures() {
        Account account = people.designer();
        for (String name : List.of(account.username(), "nobody-" + account.username())) {
            for (int attempt = 1; attempt <= 5; attempt++) {
                people.signIn(name, WRONG).expectStatus().isUnauthorized();
            }
            assertThat(refusal(name, People.PASSWORD, 423)).contains("ACCOUNT_LOCKED", "15");
        }
    }

    @Test
    void countsParallelGuessesExactly() {
        Account account = people.designer();

        Map<Integer, Long> byStatus =
                Await.value(
                                Flux.range(0, 20)
                                        .flatMap(
                                                guess ->
                                                        parallel(
                                                                () ->
                                                                        people.signIn(
                                                                                account.username(),
                                                                                WRONG)),
                                                20)
                                        .collectList())
                        .stream()
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertThat(byStatus).containsExactlyInAnyOrderEntriesOf(Map.of(401, 5L, 423, 15L));
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        Account account = people.designer();
        for (int round = 0; round < 3; round++) {
            for (int attempt = 1; attempt <= 4; attempt++) {
                people.signIn(account.username(), WRONG).expectStatus().isUnauthorized();
            }
            people.signIn(account.username(), People.PASSWORD).expectStatus().isOk();
        }
    }

    @Test
    void letsTheSecurityAdministratorUnlock() {
        Account account = people.designer();
        for (int attempt = 1; attempt <= 6; attempt++) {
            people.signIn(account.username(), WRONG);
        }
        Browser security = people.signedIn("security", "Only-for-tests-2026");

        security.get("/api/accounts?q=" + account.username())
                .expectBody()
                .jsonPath("$.items[?(@.username=='" + account.username() + "')].locked")
                .isEqualTo(true);
        security.send(HttpMethod.POST, "/api/accounts/" + account.id() + "/unlock", Map.of())
                .expectStatus()
                .isNoContent();

        people.signIn(account.username(), People.PASSWORD).expectStatus().isOk();
    }

    @Test
    void changesTheCookieWithEveryRefresh() {
        Browser first = browser();
        Browser second = first.refreshed();

        assertThat(second.cookie().getValue()).isNotEqualTo(first.cookie().getValue());
        second.get("/api/account").expectStatus().isOk();
        second.refreshed().get("/api/account").expectStatus().isOk();
    }

    @Test
    void endsTheWholeSessionWhenACookieIsUsedTwice() {
        Browser stolen = browser();
        Browser owner = stolen.refreshed();
        owner.get("/api/account").expectStatus().isOk();

        stolen.refresh().expectStatus().isUnauthorized();

        owner.refresh().expectStatus().isUnauthorized();
        owner.get("/api/account").expectStatus().isUnauthorized();
    }

    @Test
    void givesOneOfTwoSimultaneousRefreshesAtMost() {
        Browser browser = browser();

        List<Integer> statuses =
                Await.value(
                        Flux.range(0, 2)
                                .flatMap(use -> parallel(browser::refresh), 2)
                                .collectList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void endsTheSessionWhenSigningOut() {
        Browser browser = browser();
        browser.get("/api/account").expectStatus().isOk();

        browser.signOut()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge(RefreshCookie.NAME, Duration.ZERO);

        browser.refresh().expectStatus().isUnauthorized();
        browser.get("/api/account").expectStatus().isUnauthorized();
    }

    @Test
    void keepsNoPasswordAndNoTokenInTheDatabase() {
        Browser browser = browser();

        String everything =
                TestDatabase.superuser(context.getEnvironment())
                        .selectFrom(REFRESH_TOKEN)
                        .fetch()
                        .toString();
        List<String> hashes =
                TestDatabase.superuser(context.getEnvironment())
                        .select(ACCOUNT.PASSWORD_HASH)
                        .from(ACCOUNT)
                        .fetch(ACCOUNT.PASSWORD_HASH);

        assertThat(everything).doesNotContain(browser.cookie().getValue());
        assertThat(hashes).allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void writesSignInsAndRefusalsIntoTheAuditLog() {
        Account account = people.designer();
        people.signIn(account.username(), WRONG);
        Browser browser = people.signedIn(account.username(), People.PASSWORD);
        browser.get("/api/audit-entries").expectStatus().isForbidden();
        browser.signOut();

        List<String> actions =
                TestDatabase.superuser(context.getEnvironment())
                        .select(ENTRY.ACTION)
                        .from(ENTRY)
                        .where(ENTRY.ACTOR.eq(account.username()))
                        .orderBy(ENTRY.AT)
                        .fetch(ENTRY.ACTION);

        assertThat(actions)
                .containsExactly("session.refuse", "session.start", "access.refuse", "session.end");
    }

    private Browser browser() {
        return people.signedIn(people.designer().username(), People.PASSWORD);
    }

    private JsonNode accountOf(String username, String password) {
        return Await.value(
                people.signedIn(username, password)
                        .get("/api/account")
                        .returnResult(JsonNode.class)
                        .getResponseBody()
                        .next());
    }

    private String refusal(String username, String password, int status) {
        return Await.value(
                people.signIn(username, password)
                        .expectStatus()
                        .isEqualTo(status)
                        .returnResult(String.class)
                        .getResponseBody()
                        .next());
    }

    private static Mono<Integer> parallel(Supplier<ResponseSpec> call) {
        return Mono.fromSupplier(() -> call.get().returnResult(Void.class).getStatus().value())
                .subscribeOn(Schedulers.boundedElastic());
    }
}
