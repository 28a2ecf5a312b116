package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.UUID;

@ServerTest
class SignatureIT {

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void filledFormsThatTwoPeopleSign() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        String[] signing = {"FILLER", "UNIT_HEAD"};
        scene.prepared(
                scene.bean(Sql.class)
                        .one(
                                dsl ->
                                        dsl.update(SUBMISSION_)
                                                .set(SUBMISSION_.SIGNING, signing)
                                                .where(SUBMISSION_.ID.eq(id))));
        scene.clerk("boss");
        Accounts accounts = scene.bean(Accounts.class);
        Account boss =
                scene.prepared(accounts.byUsername("clerk-" + scene.county().code() + "boss"));
        scene.prepared(
                accounts.setSigns(boss.id(), Set.of(SignatureStep.UNIT_HEAD)).thenReturn(true));
        scene.fillAll(id, "2024");
    }

    @Test
    void isSignedByOneAfterTheOtherAndShowsWhoDidBelowTheRevision() {
        assertThat(scene.submit(id).code()).isEqualTo("SIGNATURES_MISSING");
        assertThat(scene.submit(id).problem().get("violations").size()).isEqualTo(2);
        assertThat(sign("boss").code()).isEqualTo("NOT_THE_SIGNATORY");

        sign("a").ok();
        JsonNode signed = sign("boss").ok();
        assertThat(signed.get("signatures"))
                .extracting(it -> it.get("step").asString() + " " + it.get("name").asString())
                .containsExactly("FILLER 填表人a", "UNIT_HEAD 填表人boss");
        scene.submit(id).ok();

        JsonNode revision = scene.clerk().get(Scene.SUBMISSION + "/revisions", id).get(0);
        assertThat(revision.get("signatures").size()).isEqualTo(2);
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        assertThat(history)
                .filteredOn(entry -> entry.has("signature"))
                .extracting(entry -> entry.get("signature").asString())
                .containsExactlyInAnyOrder("FILLER", "UNIT_HEAD");
        assertThat(scene.clerk().status(Scene.SUBMISSION + "/workbook", id)).isEqualTo(200);
    }

    @Test
    void tellsTheUnitOnceThatTheNextSignatureIsAwaited() {
        sign("a").ok();
        sign("boss").ok();

        JsonNode notices = scene.clerk("boss").get("/api/notifications?size=100").get("items");
        assertThat(notices)
                .filteredOn(it -> it.get("submissionId").asString().equals(id.toString()))
                .extracting(it -> it.get("kind").asString())
                .containsExactly("TO_SIGN");
    }

    @Test
    void anEditVoidsTheSignaturesAndWhoeverSawThemIsToldSo() {
        sign("a").ok();
        Object seen = scene.seen(id);
        int version = formVersion("HG102");

        scene.fill(id, "HG102", version, Examples.changed("2024", "HG102", "converters", "167"))
                .ok();

        assertThat(scene.stored(id).signed()).isZero();
        assertThat(scene.seen(id)).isNotEqualTo(seen);
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        assertThat(history.get(history.size() - 1).get("action").asString()).isEqualTo("saveDraft");
        assertThat(scene.submit(id).code()).isEqualTo("SIGNATURES_MISSING");
    }

    private Desk.Answer sign(String clerk) {
        return scene.clerk(clerk).post(Scene.SUBMISSION + "/sign", scene.seen(id), id);
    }

    private int formVersion(String form) {
        return scene.clerk()
                .get(Scene.SUBMISSION + "/data", id)
                .get("forms")
                .get(form)
                .get("version")
                .asInt();
    }
}
