package org.cinnabar.server.demo;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.synthesis.Draw;
import org.cinnabar.engine.synthesis.Recipe;
import org.cinnabar.engine.synthesis.SyntheticReport;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.workflow.ReplayedStep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people did to one submission of the demo (演示过程), step by step until its fate is reached. */
final class DemoHistory {

    private final PublishedScheme scheme;
    private final Recipe recipe;
    private final DemoPeople.Cast cast;
    private final DemoUnit unit;
    private final Draw draw;
    private final DemoTimes times;
    private final List<ReplayedStep> steps = new ArrayList<>();

    DemoHistory(
            PublishedScheme scheme,
            Recipe recipe,
            DemoPeople.Cast cast,
            DemoUnit unit,
            Draw draw,
            DemoTimes times) {
        this.scheme = scheme;
        this.recipe = recipe;
        this.cast = cast;
        this.unit = unit;
        this.draw = draw;
        this.times = times;
    }

    /** The steps that lead the report to its fate. */
    List<ReplayedStep> leadingTo(DemoFate fate, SyntheticReport report) {
        switch (fate.goal()) {
            case NOT_STARTED -> {}
            case DRAFT -> fill(report);
            case UNDER_REVIEW -> {
                submit(report);
                approve(fate.approvals());
            }
            case RETURNED -> {
                submit(report);
                approve(fate.approvals());
                sendBack(unit.reviewers().get(fate.approvals()), report);
            }
            case ACCEPTED -> {
                submit(report);
                if (fate.troubled()) {
                    sendBack(unit.reviewers().getFirst(), report);
                    submit(report);
                }
                approve(fate.approvals());
            }
        }
        return steps;
    }

    private void fill(SyntheticReport report) {
        SubmissionData data = report.data();
        steps.add(
                new ReplayedStep.Filled(
                        times.next(), cast.clerk(unit), data.forms(), explanations(report)));
    }

    private void submit(SyntheticReport report) {
        fill(report);
        steps.add(new ReplayedStep.Submitted(times.next(), cast.clerk(unit)));
    }

    private void approve(int offices) {
        unit.reviewers().stream()
                .limit(offices)
                .forEach(
                        office ->
                                steps.add(
                                        new ReplayedStep.Approved(
                                                times.next(),
                                                cast.reviewer(office),
                                                draw.pick(recipe.opinions().approve()))));
    }

    private void sendBack(Office office, SyntheticReport report) {
        List<String> fitting =
                findings(report).stream()
                        .flatMap(
                                finding ->
                                        recipe
                                                .opinions()
                                                .sendBackFor()
                                                .getOrDefault(finding.checkId(), List.of())
                                                .stream())
                        .toList();
        steps.add(
                new ReplayedStep.SentBack(
                        times.next(),
                        cast.reviewer(office),
                        draw.pick(fitting.isEmpty() ? recipe.opinions().sendBack() : fitting)));
    }

    private Map<String, String> explanations(SyntheticReport report) {
        Map<String, String> explanations = new LinkedHashMap<>();
        for (Finding finding : findings(report)) {
            List<String> texts = recipe.explanations().get(finding.checkId());
            boolean explained =
                    switch (finding.level()) {
                        case QUASI_MANDATORY, VERIFICATION -> true;
                        case MANDATORY, ADVISORY -> false;
                    };
            if (explained && texts != null) {
                explanations.put(finding.key(), draw.pick(texts));
            }
        }
        return explanations;
    }

    private List<Finding> findings(SyntheticReport report) {
        SyntheticReport previous = report.previous();
        return scheme.program()
                .evaluate(
                        report.data(),
                        RelatedSubmissions.of(previous == null ? null : previous.data()))
                .findings();
    }

    /** Whether the unit could submit the report: nothing mandatory, every explanation at hand. */
    boolean isSubmittable(SyntheticReport report) {
        Map<String, String> explanations = explanations(report);
        return findings(report).stream()
                .allMatch(
                        finding ->
                                finding.level() == CheckLevel.ADVISORY
                                        || explanations.containsKey(finding.key()));
    }
}
