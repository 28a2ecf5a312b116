package org.cinnabar.server.submission.web;

import org.cinnabar.engine.expression.function.CreditCode;
import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.organization.NewUnit;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.organization.UnitStatus;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.web.Desk.Answer;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A cycle of the whole country that is passed on level by level, with one unit in each kind of
 * chain.
 */
final class LevelByLevelScene {

    static final String PASS_ON = "/api/cycles/{id}/pass-on";
    static final String WHY = "本年新投产，应当填报。";

    final Scene scene;
    final Unit ofCounty;
    final Unit ofMunicipality;
    final Unit ofDirectCounty;
    final Unit ofCorps;

    UUID cycle = new UUID(0, 0);
    private int registered = 1;

    LevelByLevelScene(Scene scene) {
        this.scene = scene;
        this.ofCounty = scene.unit;
        this.ofMunicipality = registered("110105", "MA7ABC8R1");
        this.ofDirectCounty = registered("429004", "MA7ABC8R2");
        this.ofCorps = registered("659001", "MA7ABC8R3");
    }

    void open(String year) {
        NewCycle wanted =
                new NewCycle(
                        "mercury",
                        "2026",
                        year,
                        scene.country().id(),
                        null,
                        DispatchMode.LEVEL_BY_LEVEL);
        cycle = scene.prepared(scene.bean(Dispatch.class).open(wanted, "system")).id();
    }

    Unit registered(String region, String tail) {
        String code = CreditCode.withCheckCharacter("91" + region + tail);
        NewUnit unit =
                new NewUnit(
                        code, "样例公司" + tail, "PVC", region, "2651", UnitStatus.ACTIVE, Map.of());
        registered++;
        return scene.prepared(scene.bean(UnitRegister.class).register(unit));
    }

    /** How many units a cycle asks that is opened now. */
    int asked() {
        return registered;
    }

    Office office(String code) {
        return scene.prepared(scene.bean(Offices.class).byCode(code));
    }

    Desk desk(String code) {
        return scene.reviewer(office(code));
    }

    Answer passOn(Office office) {
        return scene.reviewer(office).post(PASS_ON, Map.of(), cycle);
    }

    Answer passOn(String code) {
        return passOn(office(code));
    }

    /** By the country's office, for all offices below it. */
    void passEverythingOn() {
        scene.reviewer(scene.country()).post(PASS_ON, Map.of("allBelow", true), cycle).ok();
    }

    Answer add(Desk desk, Unit unit) {
        Map<String, Object> body = Map.of("unit", unit.id(), "reason", WHY);
        return desk.post("/api/cycles/{id}/units", body, cycle);
    }

    Answer drop(Desk desk, Unit unit) {
        Map<String, Object> body = Map.of("reason", WHY);
        return desk.post("/api/cycles/{id}/units/{unit}/drop", body, cycle, unit.id());
    }

    JsonNode coverage(Office office) {
        return scene.reviewer(office).get("/api/cycles/{id}/coverage", cycle);
    }

    List<JsonNode> units(Office office) {
        return scene.reviewer(office)
                .get("/api/cycles/{id}/coverage/units", cycle)
                .get("items")
                .valueStream()
                .toList();
    }

    JsonNode board(Office office) {
        return scene.reviewer(office).get("/api/cycles/{id}/progress", cycle);
    }

    /** The kinds of notices that somebody got about this cycle. */
    List<String> told(Desk desk) {
        List<String> mine = submissions().stream().map(it -> it.id().toString()).toList();
        return desk.get("/api/notifications?size=200")
                .get("items")
                .valueStream()
                .filter(
                        it ->
                                it.path("cycleId").asString("").equals(cycle.toString())
                                        || mine.contains(it.path("submissionId").asString("")))
                .map(it -> it.get("kind").asString())
                .toList();
    }

    /** The units that have their forms. */
    List<UUID> dispatched() {
        return submissions().stream().map(it -> it.filing().unitId()).toList();
    }

    List<Submission> submissions() {
        return Objects.requireNonNull(
                scene.prepared(scene.bean(Submissions.class).ofCycle(cycle).collectList()));
    }
}
