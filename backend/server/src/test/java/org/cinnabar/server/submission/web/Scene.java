package org.cinnabar.server.submission.web;

import org.cinnabar.engine.expression.function.CreditCode;
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
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.scheme.Freezing;
import org.cinnabar.server.scheme.Packs;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A county of its own with one unit, the people of the unit and of the offices above, and cycles.
 */
final class Scene {

    static final String SUBMISSION = "/api/submissions/{id}";
    static final String FORM = "/api/submissions/{id}/forms/{form}";

    static final String PASSWORD = "Nobody-guesses-1";
    private static final AtomicInteger SCENES = new AtomicInteger();

    private final ApplicationContext context;
    private final WebTestClient http;
    private final String passwordHash;
    private final Map<String, Desk> desks = new HashMap<>();

    final List<Office> chain;
    final Unit unit;

    Scene(ApplicationContext context, int port) {
        this.context = context;
        this.http =
                WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
        this.passwordHash = prepared(bean(Passwords.class).hash(PASSWORD));
        this.chain = chain(SCENES.getAndIncrement());
        this.unit = prepared(bean(UnitRegister.class).register(unitIn(county())));
    }

    Office county() {
        return chain.get(0);
    }

    Office city() {
        return chain.get(1);
    }

    Office province() {
        return chain.get(2);
    }

    /** The office above all others. */
    Office country() {
        List<Office> upwards = prepared(bean(Offices.class).chain(county().path()).collectList());
        return upwards.getLast();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The result of work done by the system itself, which sees everything. */
    <T> T prepared(Mono<T> work) {
        return Await.value(work.contextWrite(new RowScope.Everything()::into));
    }

    /** Opens a cycle for the county alone; the result is the unit's submission. */
    UUID opened(String period) {
        return submissionOf(openedCycle(period));
    }

    /** Publishes a pack that a test has changed. */
    void publish(PlantedPack pack) {
        prepared(
                bean(Packs.class)
                        .verify(pack.files())
                        .map(
                                loaded ->
                                        loaded.scheme()
                                                .orElseThrow(
                                                        () -> new AssertionError(loaded.faults())))
                        .flatMap(
                                scheme -> bean(Freezing.class).freeze(scheme, "system", Map.of())));
    }

    UUID submissionOf(UUID cycle) {
        return prepared(bean(Submissions.class).ofCycle(cycle).single()).id();
    }

    /** Opens a cycle for the county alone. */
    UUID openedCycle(String period) {
        return openedCycle("mercury", "2026", period);
    }

    /** Opens a cycle of another scheme for the county alone. */
    UUID openedCycle(String scheme, String version, String period) {
        NewCycle cycle = new NewCycle(scheme, version, period, county().id());
        return prepared(bean(Dispatch.class).open(cycle, "system")).id();
    }

    Submission stored(UUID submission) {
        return prepared(bean(Submissions.class).byId(submission));
    }

    Desk clerk() {
        return clerk("a");
    }

    Desk clerk(String which) {
        String name = "clerk-" + county().code() + which;
        return desk(NewAccount.clerk(name, "填表人" + which, unit.id()));
    }

    Desk reviewer(Office office) {
        return reviewer(office, "a");
    }

    Desk reviewer(Office office, String which) {
        return officer(office, Role.REVIEWER, which);
    }

    Desk analyst(Office office) {
        return officer(office, Role.ANALYST, "a");
    }

    /** Fills every form with the worked example of the period, in the clerk's name. */
    void fillAll(UUID submission, String period) {
        fillAll(submission, Examples.of(period));
    }

    /** The same, with the changes that trip a check. */
    void fillAll(UUID submission, String period, String check) {
        fillAll(submission, Examples.violating(period, check));
    }

    private void fillAll(UUID submission, JsonNode example) {
        JsonNode data = clerk().get(SUBMISSION + "/data", submission);
        for (Map.Entry<String, JsonNode> form : example.get("forms").properties()) {
            JsonNode shown = data.get("forms").get(form.getKey());
            fill(
                            submission,
                            form.getKey(),
                            shown.get("version").asInt(),
                            content(form.getKey(), form.getValue(), shown))
                    .ok();
        }
    }

    Desk.Answer fill(UUID submission, String form, int version, Object content) {
        return clerk().put(FORM, Map.of("version", version, "data", content), submission, form);
    }

    Desk.Answer submit(UUID submission) {
        return clerk().post(SUBMISSION + "/submit", seen(submission), submission);
    }

    Desk.Answer approve(UUID submission, Office office) {
        return reviewer(office).post(SUBMISSION + "/approve", seen(submission), submission);
    }

    Desk.Answer sendBack(UUID submission, Office office, String opinion) {
        Map<String, Object> body = new HashMap<>(seen(submission));
        body.put("opinion", opinion);
        return reviewer(office).post(SUBMISSION + "/send-back", body, submission);
    }

    /** The version an actor sees now. */
    Map<String, Object> seen(UUID submission) {
        return Map.of("version", stored(submission).version());
    }

    private Desk officer(Office office, Role role, String which) {
        String name = role.name().toLowerCase() + "-" + office.code() + which;
        return desk(NewAccount.officer(name, "审核员" + which, role, office.id()));
    }

    private Desk desk(NewAccount account) {
        return desks.computeIfAbsent(account.username(), username -> signIn(account));
    }

    private Desk signIn(NewAccount account) {
        Accounts accounts = bean(Accounts.class);
        prepared(
                accounts.byUsername(account.username())
                        .switchIfEmpty(accounts.create(account, passwordHash)));
        JsonNode session =
                http.post()
                        .uri("/api/session")
                        .bodyValue(Map.of("username", account.username(), "password", PASSWORD))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return new Desk(http, Objects.requireNonNull(session).get("accessToken").asString());
    }

    /** The identity of the unit comes from the register, everything else from the example. */
    private Map<String, Object> content(String form, JsonNode example, JsonNode shown) {
        Map<String, Object> cells = new LinkedHashMap<>();
        example.get("cells")
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        if (form.equals("HG101")) {
            shown.get("data")
                    .get("cells")
                    .properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        }
        example.findParents("manifestNumber").forEach(row -> renumber((ObjectNode) row));
        return Map.of("cells", cells, "rows", example.get("rows"));
    }

    /** No two units use the number of one manifest: year, county, and the number of the example. */
    private void renumber(ObjectNode row) {
        String number = row.get("manifestNumber").asString();
        row.put(
                "manifestNumber",
                number.substring(0, 4) + county().regionCode() + number.substring(10));
    }

    private List<Office> chain(int number) {
        Offices offices = bean(Offices.class);
        Office county =
                prepared(
                        Flux.just("150000", "610000")
                                .concatMap(offices::byCode)
                                .concatMap(province -> offices.children(province.id()))
                                .concatMap(city -> offices.children(city.id()))
                                .filter(office -> office.level().name().equals("COUNTY"))
                                .skip(number)
                                .next());
        return prepared(offices.chain(county.path()).take(3).collectList());
    }

    private static NewUnit unitIn(Office county) {
        String region = Objects.requireNonNull(county.regionCode());
        String code = CreditCode.withCheckCharacter("91" + region + "MA7ABC8R5");
        return new NewUnit(
                code,
                "丹霞氯碱化工有限公司" + region,
                "PVC",
                region,
                "2651",
                UnitStatus.ACTIVE,
                Map.of("dischargePermit", code + "001P"));
    }
}
