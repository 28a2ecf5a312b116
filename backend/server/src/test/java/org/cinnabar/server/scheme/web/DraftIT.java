package org.cinnabar.server.scheme.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.scheme.source.PackArchive;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

@ServerTest
class DraftIT {

    private static final String DRAFTS = "/api/scheme-drafts";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String CHECKS = "checks/ponds.yaml";

    @Autowired ApplicationContext context;

    Visitor author;
    Visitor examiner;

    @BeforeEach
    void designers() {
        author = designer("author");
        examiner = designer("examiner");
    }

    @Test
    void aVersionIsUploadedByOneDesignerAndPublishedByAnother() {
        publish(pack("first"));
        JsonNode draft =
                upload(pack("second").replace(CHECKS, "P1.yield <= 1000", "P1.yield <= 900"));

        JsonNode examined = examiner.get(address(draft));
        assertThat(examined.path("faults")).isEmpty();
        assertThat(examined.path("taken").asBoolean()).isFalse();
        assertThat(examined.path("difference").path("before").asString()).isEqualTo("first");
        assertThat(examined.path("difference").path("differences").path(0).path("path").asString())
                .isEqualTo("A3");

        assertThat(publish(examined).path("version").asString()).isEqualTo("second");

        JsonNode published = examiner.get("/api/schemes/lake/second");
        assertThat(published.path("checks").toString()).contains("P1.yield <= 900");
        examiner.read(address(draft)).expectStatus().isNotFound();
        byte[] pack = examiner.file("/api/schemes/lake/second/pack").getResponseBody();
        assertThat(PackArchive.read(Objects.requireNonNull(pack)).hash())
                .isEqualTo(draft.path("draft").path("contentHash").asString());
    }

    @Test
    void whoUploadsDoesNotPublish() {
        JsonNode draft = upload(pack("alone"));

        assertThat(refused(author, draft, HttpStatus.CONFLICT)).isEqualTo("PUBLISHER_IS_UPLOADER");
        examiner.read("/api/schemes/lake/alone").expectStatus().isNotFound();
    }

    @Test
    void storesAFaultyPackAndTellsEveryFaultWithItsPlace() {
        PlantedPack faulty =
                pack("faulty")
                        .plant(CHECKS, "P1.yield <= 1000", "P1.yeild <= 1000", "UNKNOWN_NAME")
                        .without("forms/P2.yaml");

        JsonNode draft = upload(faulty);

        assertThat(draft.path("draft").path("version").asString()).isEqualTo("faulty");
        assertThat(draft.path("faults").size()).isGreaterThan(1);
        assertThat(draft.path("faults").valueStream().map(DraftIT::place))
                .containsAll(faulty.expected());
        assertThat(refused(examiner, draft, HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("PACK_FAULTY");
    }

    @Test
    void publishesOnlyWhatWasLookedAt() {
        JsonNode draft = upload(pack("replaced"));
        JsonNode later =
                body(
                        author.send(
                                HttpMethod.PUT,
                                address(draft) + "?name=second.zip",
                                ZIP,
                                zip(pack("replaced").replace(CHECKS, "en: Yield", "en: Catch"))),
                        HttpStatus.OK);

        assertThat(refused(examiner, draft, HttpStatus.CONFLICT)).isEqualTo("DRAFT_CHANGED");
        assertThat(publish(later).path("version").asString()).isEqualTo("replaced");
        assertThat(examiner.get("/api/schemes/lake/replaced").path("checks").toString())
                .contains("Catch");
    }

    @Test
    void aPublishedVersionIsNeverPublishedAgain() {
        publish(pack("once"));
        JsonNode again = upload(pack("once").replace(CHECKS, "en: Yield", "en: Catch"));

        assertThat(again.path("taken").asBoolean()).isTrue();
        assertThat(refused(examiner, again, HttpStatus.CONFLICT)).isEqualTo("VERSION_TAKEN");
        assertThat(examiner.get("/api/schemes/lake/once").path("checks").toString())
                .doesNotContain("Catch");
        examiner.read(address(again)).expectStatus().isOk();
    }

    @Test
    void aKeyCannotComeToMeanSomethingElse() {
        publish(pack("steady"));

        JsonNode draft = upload(pack("unsteady").replace("forms/P1.yaml", "scale: 2", "scale: 3"));

        assertThat(draft.path("faults")).isNotEmpty();
        assertThat(draft.path("faults").valueStream().map(it -> it.path("code").asString()))
                .containsOnly("MEANING_CHANGED");
        assertThat(draft.path("faults").path(0).path("message").path("en").asString())
                .contains("a number with 2 decimals and cannot become a number with 3 decimals");
    }

    @Test
    void holdsTheContinuityAgainstTheVersionItGoesOnFrom() {
        publish(pack("old"));

        JsonNode draft =
                upload(
                        pack("new")
                                .put(
                                        "continuity.yaml",
                                        """
                                        previous: old
                                        cells:
                                          - {cell: P1.opening, from: [P1.openning]}
                                          - {cell: P1.stocked, from: [P1.remark]}
                                          - {cell: P1.caught, from: [P1.area]}
                                          - {cell: P1.closing, from: [P1.yield], factor: 1000}
                                        """));
        JsonNode lost =
                upload(
                        pack("new")
                                .put(
                                        "continuity.yaml",
                                        """
                                        previous: olt
                                        cells: [{cell: P1.opening, from: [P1.closing]}]
                                        """));

        assertThat(draft.path("faults").valueStream().map(DraftIT::place))
                .containsExactly(
                        "continuity.yaml:3 NOT_IN_THE_SET",
                        "continuity.yaml:4 CONTINUED_TYPE",
                        "continuity.yaml:5 CONTINUED_UNIT");
        assertThat(lost.path("faults").valueStream().map(DraftIT::place))
                .containsExactly("continuity.yaml:1 CONTINUED_VERSION");
    }

    @Test
    void refusesWhatIsNoArchiveAndStoresNothing() {
        int before = author.get(DRAFTS).size();

        JsonNode problem =
                body(
                        author.send(
                                HttpMethod.POST,
                                DRAFTS + "?name=a.zip",
                                ZIP,
                                "not a zip".getBytes(StandardCharsets.UTF_8)),
                        HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(problem.path("code").asString()).isEqualTo("PACK_UNREADABLE");
        assertThat(problem.path("violations").path(0).path("code").asString())
                .isEqualTo("NOT_A_ZIP");
        assertThat(author.get(DRAFTS)).hasSize(before);
    }

    @Test
    void aDraftCanBeTakenBack() {
        JsonNode draft = upload(pack("deleted"));

        author.send(HttpMethod.DELETE, address(draft), ZIP, new byte[0])
                .expectStatus()
                .isNoContent();

        author.read(address(draft)).expectStatus().isNotFound();
    }

    /** The small pack as a scheme of its own, so that no other test sees its versions. */
    private static PlantedPack pack(String version) {
        return PlantedPack.pond()
                .withoutExamples()
                .replace("scheme.yaml", "scheme: pond", "scheme: lake")
                .replace("scheme.yaml", "version: \"1\"", "version: \"" + version + "\"");
    }

    private static byte[] zip(PlantedPack pack) {
        return PackArchive.write(pack.files());
    }

    private JsonNode upload(PlantedPack pack) {
        return body(
                author.send(HttpMethod.POST, DRAFTS + "?name=lake.zip", ZIP, zip(pack)),
                HttpStatus.CREATED);
    }

    private void publish(PlantedPack pack) {
        publish(upload(pack));
    }

    private JsonNode publish(JsonNode examined) {
        return body(publishing(examiner, examined), HttpStatus.OK);
    }

    private static String refused(Visitor by, JsonNode examined, HttpStatus status) {
        return body(publishing(by, examined), status).path("code").asString();
    }

    private static ResponseSpec publishing(Visitor by, JsonNode examined) {
        String hash = examined.path("draft").path("contentHash").asString();
        return by.send(
                HttpMethod.POST,
                address(examined) + "/publish",
                MediaType.APPLICATION_JSON,
                Map.of("contentHash", hash));
    }

    private static String address(JsonNode examined) {
        return DRAFTS + "/" + examined.path("draft").path("id").asString();
    }

    private static String place(JsonNode fault) {
        return "%s:%d %s"
                .formatted(
                        fault.path("file").asString(),
                        fault.path("line").asInt(),
                        fault.path("code").asString());
    }

    private static JsonNode body(ResponseSpec response, HttpStatus status) {
        return Objects.requireNonNull(
                response.expectStatus()
                        .isEqualTo(status)
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Visitor designer(String name) {
        return Visitor.as(NewAccount.central("draft-" + name, name, Role.SCHEME_DESIGNER), context);
    }
}
