package org.cinnabar.server.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.server.aggregation.MartLayout;
import org.cinnabar.server.aggregation.PopulationFilter;
import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.Populations;
import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.scheme.CheckDraft;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Whatever examines a check, the database or the server, it says the same of every report. */
@ServerTest
class BothLegsIT {

    @Autowired Environment environment;
    @Autowired Schemes schemes;
    @Autowired Populations populations;
    @Autowired DraftExamination examination;

    @Test
    void everyPublishedCheckFindsTheSameInTheDatabaseAndInTheServer() {
        PublishedScheme scheme = Await.value(schemes.find("mercury", "2026"));
        PastReports.extracted(environment, scheme);
        List<String> finding = new ArrayList<>();
        List<String> lookingBack = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Check published : scheme.program().checks()) {
            CheckDraft draft = draft(scheme, published);
            if (MartLayout.refusal(scheme, draft.check()).isPresent()) {
                refused.add(published.id());
                continue;
            }
            List<SubmissionVerdict> inServer = verdicts(Leg.JVM, draft);
            assertThat(verdicts(Leg.SQL, draft)).as(published.id()).isEqualTo(inServer);
            if (inServer.stream().anyMatch(SubmissionVerdict::stops)) {
                finding.add(published.id());
                boolean back =
                        published.dependsOn().stream()
                                .anyMatch(Reference.Elsewhere.class::isInstance);
                if (back) {
                    lookingBack.add(published.id());
                }
            }
        }

        assertThat(refused).containsExactly("J01a", "J01b", "J01c", "J01d");
        assertThat(finding).hasSizeGreaterThan(scheme.program().checks().size() / 2);
        assertThat(lookingBack).isNotEmpty();
    }

    private static CheckDraft draft(PublishedScheme scheme, Check published) {
        CheckProgram program =
                SchemeCompiler.compile(
                                scheme.definition(),
                                scheme.forms(),
                                List.of(published.definition()),
                                scheme.codeLists())
                        .program()
                        .orElseThrow();
        return new CheckDraft(scheme, program, program.checks().getFirst());
    }

    private List<SubmissionVerdict> verdicts(Leg leg, CheckDraft draft) {
        PopulationFilter filter =
                new PopulationFilter("mercury", PastReports.PERIODS, draft.unitTypes());
        List<PopulationMember> members =
                seen(populations.members(filter, null, 1000).collectList());
        return seen(examination.verdicts(run(leg), draft, members)).stream()
                .sorted(Comparator.comparing(SubmissionVerdict::submissionId))
                .toList();
    }

    private static Run run(Leg leg) {
        return new Run(
                UUID.randomUUID(),
                "a key",
                UUID.randomUUID(),
                "a person",
                "c000000",
                "mercury",
                "2026",
                PastReports.PERIODS,
                "",
                "",
                leg,
                null,
                RunState.RUNNING,
                0,
                0,
                null,
                Instant.EPOCH,
                null);
    }

    private static <T> T seen(Mono<T> work) {
        return Await.value(work.contextWrite(new RowScope.Everything()::into));
    }
}
