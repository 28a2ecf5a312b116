package org.cinnabar.server.demo;

import org.cinnabar.engine.synthesis.Draw;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a submission of the demo gets (演示进度).
 *
 * @param approvals how many offices have approved it by then
 * @param troubled a draft that breaks a check, or a submission that was sent back once on its way
 */
record DemoFate(Goal goal, int approvals, boolean troubled) {

    private static final double TROUBLED_DRAFTS = 0.6;
    private static final double SENT_BACK_ONCE = 0.15;

    /** Where a submission ends up (终点). */
    enum Goal {
        NOT_STARTED(8),
        DRAFT(17),
        UNDER_REVIEW(38),
        RETURNED(12),
        ACCEPTED(25);

        private final int weight;

        Goal(int weight) {
            this.weight = weight;
        }
    }

    /** A period long past: accepted, some after a return. */
    static DemoFate ofThePast(Draw draw, int offices) {
        return new DemoFate(Goal.ACCEPTED, offices, draw.chance(SENT_BACK_ONCE));
    }

    /** The period being collected: anything. */
    static DemoFate ofThePresent(Draw draw, int offices) {
        Map<Goal, BigDecimal> weights = new LinkedHashMap<>();
        for (Goal goal : Goal.values()) {
            weights.put(goal, BigDecimal.valueOf(goal.weight));
        }
        Goal goal = draw.weighted(weights);
        return switch (goal) {
            case NOT_STARTED -> new DemoFate(goal, 0, false);
            case DRAFT -> new DemoFate(goal, 0, draw.chance(TROUBLED_DRAFTS));
            case UNDER_REVIEW, RETURNED -> new DemoFate(goal, draw.below(offices), false);
            case ACCEPTED -> new DemoFate(goal, offices, draw.chance(SENT_BACK_ONCE));
        };
    }

    /** A draft that cannot be submitted yet: what the clerk of the demo finds. */
    static DemoFate troubledDraft() {
        return new DemoFate(Goal.DRAFT, 0, true);
    }
}
