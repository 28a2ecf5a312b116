package org.cinnabar.server.submission.web;

import org.cinnabar.server.scheme.Freezing;
import org.cinnabar.server.scheme.Packs;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.scheme.pack.PlantedPack;

import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.util.Map;

/**
 * The mercury scheme under another name in two versions: the second calls a cell otherwise, has no
 * telephone any more, and a stricter check.
 */
final class CorrectedScheme {

    static final String SCHEME = "amalgam";
    static final String FIRST = "first";
    static final String SECOND = "second";

    private static final String CHECK =
            """
            checks:
              - id: C01
                title: {zh: 产能上限, en: Greatest capacity}
                level: MANDATORY
                formula: HG102.capacity <= 600000
                message: {zh: "产能 {left} 过大", en: "Capacity {left} is too large"}
            """;
    private static final String FOOT =
            """
            form: FOOT
            formCode: 表尾
            title: {zh: 表尾签署, en: Signatures}
            kind: FOOT
            frequency: YEAR
            tables:
              - table: main
                kind: FIXED
                columns:
                  - {column: value, title: {zh: 内容, en: Entry}}
                defaultColumn: value
                rows:
                  - {row: unitHead, number: "01", title: {zh: 单位负责人, en: Head of the unit}, type: text, maxLength: 30, required: true}
                  - {row: statisticsHead, number: "02", title: {zh: 统计负责人, en: Head of statistics}, type: text, maxLength: 30, required: true}
                  - {row: preparedBy, number: "03", title: {zh: 填表人, en: Prepared by}, type: text, maxLength: 30, required: true}
                  - {row: reportDate, number: "05", title: {zh: 报出日期, en: Date of report}, type: date, required: true}
            """;
    private static final String CONTINUITY =
            """
            previous: first
            cells: [{cell: HG102.otherDecrease, from: [HG102.otherOut]}]
            """;

    private CorrectedScheme() {}

    /** Publishes both versions, unless they are. */
    static void publish(Scene scene) {
        publish(scene, pack(FIRST));
        publish(
                scene,
                pack(SECOND)
                        .replaceEverywhere("otherOut", "otherDecrease")
                        .put("forms/FOOT.yaml", FOOT)
                        .put("checks/corrected.yaml", CHECK)
                        .put("continuity.yaml", CONTINUITY));
    }

    private static PlantedPack pack(String version) {
        return PlantedPack.of(Path.of("../../forms/mercury/2026"))
                .withoutExamples()
                .without("synthesis.yaml")
                .replace("scheme.yaml", "scheme: mercury", "scheme: " + SCHEME)
                .replace("scheme.yaml", "version: \"2026\"", "version: \"" + version + "\"");
    }

    private static void publish(Scene scene, PlantedPack pack) {
        String version = pack.files().hash();
        Mono<Boolean> known =
                scene.bean(Schemes.class)
                        .all()
                        .any(published -> published.contentHash().equals(version));
        if (scene.prepared(known)) {
            return;
        }
        scene.prepared(
                scene.bean(Packs.class)
                        .verify(pack.files())
                        .map(
                                loaded ->
                                        loaded.scheme()
                                                .orElseThrow(
                                                        () -> new AssertionError(loaded.faults())))
                        .flatMap(
                                scheme ->
                                        scene.bean(Freezing.class)
                                                .freeze(scheme, "system", Map.of())));
    }
}
