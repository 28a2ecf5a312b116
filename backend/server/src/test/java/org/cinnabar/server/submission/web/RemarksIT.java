package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class RemarksIT {

    private static final String REMARKS = Scene.SUBMISSION + "/remarks";
    private static final String ANSWER = REMARKS + "/{remark}/answer";
    private static final Map<String, Object> ON_A_CELL =
            Map.of("form", "FOOT", "cell", "unitHead", "text", "负责人与名录不一致");
    private static final Map<String, Object> ON_A_ROW =
            Map.of(
                    "form",
                    "HG103",
                    "table",
                    "rows",
                    "row",
                    0,
                    "cell",
                    "supplier",
                    "text",
                    "请写供应商全称");

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void submitted() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
    }

    @Test
    void areTickedOffWithWhatChangedBeforeTheFormsGoUpAgain() {
        sendBack(Map.of("remarks", List.of(ON_A_CELL, ON_A_ROW))).ok();
        scene.fill(id, "FOOT", 1, Examples.changed("2024", "FOOT", "unitHead", "新负责人")).ok();
        JsonNode given = scene.clerk().get(REMARKS, id);
        Answer tooEarly = scene.submit(id);
        given.forEach(remark -> answer(scene.clerk(), remark, "已按名录更正"));
        JsonNode answered = scene.clerk().get(REMARKS, id);
        scene.submit(id).ok();

        assertThat(given.size()).isEqualTo(2);
        assertThat(tooEarly.code()).isEqualTo("REMARKS_OPEN");
        assertThat(given.get(0).has("answer")).isFalse();
        assertThat(answered.get(0).get("oldValue").asString()).isNotEqualTo("新负责人");
        assertThat(answered.get(0).get("answer").get("newValue").asString()).isEqualTo("新负责人");
        assertThat(answered.get(0).get("answer").get("by").asString()).isEqualTo("填表人a");
        assertThat(answered.get(1).get("place").get("row").asInt()).isZero();
        assertThat(answered.get(0).get("office").get("code").asString())
                .isEqualTo(scene.county().code());
    }

    @Test
    void speakOnlyOfCellsThatTheFormsHave() {
        Map<String, Object> elsewhere = new HashMap<>(ON_A_ROW);
        elsewhere.put("row", 99);
        Answer refused = sendBack(Map.of("remarks", List.of(ON_A_CELL, elsewhere)));

        assertThat(refused.code()).isEqualTo("REMARK_MISPLACED");
        assertThat(refused.problem().get("violations").size()).isEqualTo(1);
        assertThat(scene.clerk().get(REMARKS, id).size()).isZero();
    }

    @Test
    void areAnsweredByTheOfficeBelowWhenTheyAreMeantForIt() {
        scene.approve(id, scene.county()).ok();
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("opinion", "请县局核对");
        body.put("to", "OFFICE_BELOW");
        body.put("remarks", List.of(ON_A_CELL));
        scene.reviewer(scene.city()).post(Scene.SUBMISSION + "/send-back", body, id).ok();
        JsonNode remark = scene.reviewer(scene.county()).get(REMARKS, id).get(0);

        assertThat(answer(scene.clerk(), remark, "不在单位").code()).isEqualTo("SUBMISSION_STATE");
        assertThat(scene.approve(id, scene.county()).code()).isEqualTo("REMARKS_OPEN");
        answer(scene.reviewer(scene.county()), remark, "已电话核实，负责人无误");
        assertThat(scene.approve(id, scene.county()).status()).isEqualTo(200);
    }

    @Test
    void areNobodyElsesToAnswer() {
        sendBack(Map.of("remarks", List.of(ON_A_CELL))).ok();
        JsonNode remark = scene.clerk().get(REMARKS, id).get(0);
        Scene other = new Scene(context, port);

        assertThat(answer(other.clerk(), remark, "与我无关").status()).isEqualTo(404);
        assertThat(answer(other.reviewer(other.county()), remark, "与我无关").status()).isEqualTo(404);
    }

    @Test
    void leaveACorrectionForEverySaveAfterAReturnAndNoneBefore() {
        sendBack(Map.of()).ok();
        scene.fill(id, "FOOT", 1, Examples.changed("2024", "FOOT", "unitHead", "甲")).ok();
        scene.fill(id, "FOOT", 2, Examples.changed("2024", "FOOT", "unitHead", "甲")).ok();
        scene.fill(id, "FOOT", 3, Examples.changed("2024", "FOOT", "unitHead", "乙")).ok();
        JsonNode corrections =
                scene.reviewer(scene.county()).get(Scene.SUBMISSION + "/corrections", id);

        assertThat(corrections.size()).isEqualTo(2);
        JsonNode second = corrections.get(1);
        assertThat(second.get("by").asString()).isEqualTo("填表人a");
        assertThat(second.get("changes").get("cells").get(0).get("before").asString())
                .isEqualTo("甲");
        assertThat(second.get("changes").get("cells").get(0).get("after").asString())
                .isEqualTo("乙");
    }

    private Answer sendBack(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("opinion", "请逐条修改");
        body.putAll(more);
        return scene.reviewer(scene.county()).post(Scene.SUBMISSION + "/send-back", body, id);
    }

    private Answer answer(Desk desk, JsonNode remark, String text) {
        return desk.put(ANSWER, Map.of("text", text), id, remark.get("id").asString());
    }
}
