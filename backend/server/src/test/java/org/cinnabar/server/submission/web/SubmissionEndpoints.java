package org.cinnabar.server.submission.web;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.post;
import static org.cinnabar.server.endpoint.Endpoint.put;
import static org.cinnabar.server.platform.Role.ANALYST;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.SYSTEM_ADMINISTRATOR;
import static org.cinnabar.server.platform.Role.UNIT_CLERK;

import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;
import org.cinnabar.server.endpoint.World;
import org.cinnabar.server.submission.Submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

class SubmissionEndpoints implements EndpointEntries {

    private static final String ONE = "/api/submissions/{id}";
    private static final Map<String, Object> SEEN = Map.of("version", 0);
    private static final Map<String, Object> HANDING =
            Map.of("version", 0, "office", new UUID(0, 0), "opinion", "请接收");
    private static final Map<String, Object> REASONED = Map.of("version", 0, "opinion", "单位暂时无法填报");
    private static final Map<String, Object> EMPTY_FORM =
            Map.of("version", 0, "data", Map.of("cells", Map.of(), "rows", Map.of()));

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/cycles")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
                        .elsewhere(world -> Call.to("/api/cycles").hides(home(world).cycle())),
                post("/api/cycles")
                        .allowedTo(REVIEWER)
                        .withoutRegion("a cycle is opened for the caller's own office"),
                get("/api/cycles/preview")
                        .asking("scheme=mercury&version=2026&period=2031")
                        .allowedTo(REVIEWER)
                        .withoutRegion("a preview is for the caller's own office"),
                post("/api/cycles/{id}/extend").allowedTo(REVIEWER).elsewhere(cycle("/extend")),
                post("/api/cycles/{id}/allow-late")
                        .allowedTo(REVIEWER)
                        .elsewhere(cycle("/allow-late")),
                post("/api/cycles/{id}/close").allowedTo(REVIEWER).elsewhere(cycle("/close")),
                post("/api/cycles/{id}/reopen").allowedTo(REVIEWER).elsewhere(cycle("/reopen")),
                post("/api/cycles/{id}/units")
                        .allowedTo(REVIEWER)
                        .elsewhere(
                                world -> correcting("/units", Map.of("unit", unit(world)), world)),
                post("/api/cycles/{id}/units/{unit}/drop")
                        .allowedTo(REVIEWER)
                        .elsewhere(
                                world ->
                                        correcting(
                                                "/units/" + unit(world) + "/drop",
                                                Map.of(),
                                                world)),
                get("/api/cycles/{id}/coverage")
                        .allowedTo(REVIEWER)
                        .elsewhere(looking("/coverage")),
                get("/api/cycles/{id}/coverage/units")
                        .allowedTo(REVIEWER)
                        .elsewhere(looking("/coverage/units")),
                post("/api/cycles/{id}/pass-on").allowedTo(REVIEWER).elsewhere(cycle("/pass-on")),
                get("/api/cycles/{id}/progress")
                        .allowedTo(REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
                        .elsewhere(looking("/progress")),
                get("/api/cycles/{id}/changeovers")
                        .allowedTo(REVIEWER)
                        .elsewhere(looking("/changeovers")),
                post("/api/cycles/{id}/changeovers")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the cycle's own office; ChangeoverIT tries"),
                get("/api/changeovers/{id}")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                get("/api/changeovers/{id}/figures")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                get("/api/changeovers/{id}/values")
                        .asking("fate=MOVED")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                get("/api/changeovers/{id}/refused")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                post("/api/changeovers/{id}/carry-out")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                post("/api/changeovers/{id}/cancel")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                post("/api/changeovers/{id}/resume")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's changeovers; ChangeoverIT tries"),
                get("/api/submissions/{id}/changeovers")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/changeovers")),
                get("/api/cycles/{id}/summaries/{form}")
                        .allowedTo(REVIEWER, ANALYST)
                        .elsewhere(looking("/summaries/HG301")),
                get("/api/cycles/{id}/summaries/{form}/units")
                        .asking("column=total")
                        .allowedTo(REVIEWER, ANALYST)
                        .elsewhere(looking("/summaries/HG301/units?column=x")),
                get("/api/office-timeline")
                        .allowedTo(REVIEWER)
                        .elsewhere(SubmissionEndpoints::timeline),
                post("/api/reminders")
                        .allowedTo(REVIEWER)
                        .withoutRegion("reminds only units below the caller's own office"),
                post("/api/bulk-actions")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only what awaits the caller's own office; BulkIT tries"),
                get("/api/bulk-actions/{id}")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's orders; BulkIT tries"),
                get("/api/bulk-actions/{id}/items")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's orders; BulkIT tries"),
                post("/api/bulk-actions/{id}/cancel")
                        .allowedTo(REVIEWER)
                        .withoutRegion("only the own office's orders; BulkIT tries"),
                get("/api/submissions")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(
                                world ->
                                        Call.to("/api/submissions?size=200")
                                                .hides(home(world).submission())),
                get(ONE).allowedTo(UNIT_CLERK, REVIEWER, ANALYST).elsewhere(reading("")),
                get(ONE + "/history")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/history")),
                get(ONE + "/data")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/data")),
                get(ONE + "/findings")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/findings")),
                get(ONE + "/findings/{key}/derivation")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/findings/I02/derivation")),
                put(ONE + "/forms/{form}")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .elsewhere(writing("/forms/HG101", EMPTY_FORM)),
                put(ONE + "/explanations/{key}")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .elsewhere(writing("/explanations/I02", Map.of("text", ""))),
                post(ONE + "/sign").allowedTo(UNIT_CLERK).elsewhere(writing("/sign", SEEN)),
                post(ONE + "/submit").allowedTo(UNIT_CLERK).elsewhere(writing("/submit", SEEN)),
                post(ONE + "/withdraw").allowedTo(UNIT_CLERK).elsewhere(writing("/withdraw", SEEN)),
                post(ONE + "/approve").allowedTo(REVIEWER).elsewhere(writing("/approve", SEEN)),
                post(ONE + "/send-back")
                        .allowedTo(REVIEWER)
                        .elsewhere(writing("/send-back", Map.of("version", 0, "opinion", "请核对数据"))),
                post(ONE + "/submit-on-behalf")
                        .allowedTo(REVIEWER)
                        .elsewhere(writing("/submit-on-behalf", REASONED)),
                get(ONE + "/remarks")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/remarks")),
                put(ONE + "/remarks/{remark}/answer")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .withoutRegion("found only through the submission; RemarksIT tries"),
                get(ONE + "/revisions")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/revisions")),
                get(ONE + "/comparison")
                        .asking("from=1")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .withoutRegion("found only through the submission; ReviewPacketIT tries"),
                get(ONE + "/period-comparison")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/period-comparison")),
                get(ONE + "/review-packet")
                        .allowedTo(REVIEWER, ANALYST)
                        .elsewhere(reading("/review-packet")),
                get(ONE + "/corrections")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(reading("/corrections")),
                post(ONE + "/drop").allowedTo(REVIEWER).elsewhere(writing("/drop", REASONED)),
                post(ONE + "/reinstate")
                        .allowedTo(REVIEWER)
                        .elsewhere(writing("/reinstate", REASONED)),
                post(ONE + "/hand-over")
                        .allowedTo(REVIEWER)
                        .elsewhere(writing("/hand-over", HANDING)),
                post(ONE + "/lock").allowedTo(REVIEWER).elsewhere(writing("/lock", REASONED)),
                post(ONE + "/request-unlock")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .elsewhere(writing("/request-unlock", REASONED)),
                post(ONE + "/unlock").allowedTo(REVIEWER).elsewhere(writing("/unlock", REASONED)),
                post(ONE + "/refuse-unlock")
                        .allowedTo(REVIEWER)
                        .elsewhere(writing("/refuse-unlock", REASONED)));
    }

    private static Call timeline(World world) {
        return Call.to("/api/office-timeline?office=" + world.home().office().id()).notFound();
    }

    private static Function<World, Call> cycle(String what) {
        Map<String, Object> body =
                Map.of("deadline", "2099-12-31", "allowed", true, "reason", "统一顺延");
        return world -> Call.to("/api/cycles/" + home(world).cycle() + what).with(body).notFound();
    }

    private static Function<World, Call> looking(String what) {
        return world -> Call.to("/api/cycles/" + home(world).cycle() + what).notFound();
    }

    private static Call correcting(String what, Map<String, Object> more, World world) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reason", "统一调整");
        return Call.to("/api/cycles/" + home(world).cycle() + what).with(body).notFound();
    }

    private static UUID unit(World world) {
        return world.home().unit().id();
    }

    private static Function<World, Call> reading(String what) {
        return world -> Call.to("/api/submissions/" + home(world).submission() + what).notFound();
    }

    private static Function<World, Call> writing(String what, Map<String, Object> body) {
        return world ->
                Call.to("/api/submissions/" + home(world).submission() + what)
                        .with(body)
                        .notFound();
    }

    /** The submission of the home county's unit, in a cycle which its office has opened. */
    private static Home home(World world) {
        Submission submission = world.submissionOfHome();
        return new Home(submission.filing().cycleId(), submission.id());
    }

    private record Home(UUID cycle, UUID submission) {}
}
