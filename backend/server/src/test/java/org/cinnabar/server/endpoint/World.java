package org.cinnabar.server.endpoint;

import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.organization.NewUnit;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.organization.UnitStatus;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Two counties of different provinces with the same roles, who must not see each other's data. */
public final class World {

    private static final String PASSWORD = "Nobody-guesses-1";
    private static final String UNIT_TYPE = "PVC";

    private final ApplicationContext context;
    private final WebTestClient http;
    private final String passwordHash;
    private final Map<String, String> tokens = new HashMap<>();
    private final Place home;
    private final Place away;

    World(ApplicationContext context, WebTestClient http) {
        this.context = context;
        this.http = http;
        this.passwordHash = Await.value(bean(Passwords.class).hash(PASSWORD));
        this.home = place("650104", "91650104123456789A");
        this.away = place("330106", "91330106123456789B");
    }

    /** The county whose data the calls are for. */
    public Place home() {
        return home;
    }

    /** The county whose people must not find them. */
    public Place away() {
        return away;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The result of work done by the system itself, which sees everything. */
    public <T> T prepared(Mono<T> work) {
        return Await.value(work.contextWrite(new RowScope.Everything()::into));
    }

    /** The submission of the home county's unit; its cycle is opened when first asked for. */
    public Submission submissionOfHome() {
        Mono<Submission> stored = bean(Submissions.class).ofUnit(home.unit().id()).next();
        NewCycle cycle = new NewCycle("mercury", "2026", "2025", home.office().id());
        Mono<Submission> opened =
                Mono.defer(() -> bean(Dispatch.class).open(cycle, "system").then(stored));
        return prepared(stored.switchIfEmpty(opened));
    }

    /** An access token of an account with this role, of this place if the role is regional. */
    String token(Role role, Place place) {
        NewAccount account = account(role, place);
        return tokens.computeIfAbsent(account.username(), username -> signedIn(account));
    }

    private NewAccount account(Role role, Place place) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        UUID office = place.office().id();
        return switch (role) {
            case UNIT_CLERK ->
                    NewAccount.clerk(name + "-" + place.office().code(), name, place.unit().id());
            case REVIEWER, ANALYST ->
                    NewAccount.officer(name + "-" + place.office().code(), name, role, office);
            case SYSTEM_ADMINISTRATOR ->
                    NewAccount.officer(name, name, role, prepared(bean(Offices.class).root()).id());
            case SCHEME_DESIGNER, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    NewAccount.central(name, name, role);
        };
    }

    private String signedIn(NewAccount account) {
        Accounts accounts = bean(Accounts.class);
        prepared(
                accounts.byUsername(account.username())
                        .switchIfEmpty(accounts.create(account, passwordHash)));
        JsonNode session =
                http.post()
                        .uri("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("username", account.username(), "password", PASSWORD))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(session).get("accessToken").asString();
    }

    private Place place(String region, String creditCode) {
        Office office = prepared(bean(Offices.class).byCode(region));
        NewUnit unit =
                new NewUnit(
                        creditCode, region, UNIT_TYPE, region, "2652", UnitStatus.ACTIVE, Map.of());
        Unit registered =
                prepared(
                        bean(Units.class)
                                .byCreditCode(creditCode)
                                .switchIfEmpty(
                                        Mono.defer(() -> bean(UnitRegister.class).register(unit))));
        return new Place(office, registered);
    }
}
