package org.cinnabar.server.submission;

import org.cinnabar.server.platform.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.time.Duration;

/** Keeps the progress board's summands few (报送计数合并); what they add up to stays the same. */
@Component
class TallyWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TallyWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final SubmissionCounts counts;
    private Disposable work = Disposables.disposed();

    TallyWorker(SubmissionCounts counts) {
        this.counts = counts;
    }

    @Override
    public void start() {
        work =
                Mono.delay(PAUSE)
                        .then(Mono.defer(this::round))
                        .repeat()
                        .contextWrite(new RowScope.Everything()::into)
                        .subscribe();
    }

    private Mono<Void> round() {
        return counts.merge()
                .onErrorResume(
                        failure -> {
                            LOG.error("The counts of submissions stay unmerged for now", failure);
                            return Mono.empty();
                        })
                .then();
    }

    @Override
    public void stop() {
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
