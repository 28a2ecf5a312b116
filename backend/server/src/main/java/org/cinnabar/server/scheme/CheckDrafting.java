package org.cinnabar.server.scheme;

import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.scheme.pack.DraftReader;
import org.cinnabar.server.scheme.pack.DraftReader.Read;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** Compiles draft checks (草稿编译) off the event loop. */
@Component
public class CheckDrafting {

    private final Blocking blocking;

    CheckDrafting(Blocking blocking) {
        this.blocking = blocking;
    }

    /**
     * The draft, ready to run over what units of that scheme reported; fails with {@link
     * CheckDraftFaulty}.
     *
     * @param source one check, written as in a file of {@code checks/}
     */
    public Mono<CheckDraft> compiled(PublishedScheme scheme, String source) {
        return blocking.run(() -> draft(scheme, DraftReader.read(scheme, source)));
    }

    private static CheckDraft draft(PublishedScheme scheme, Read read) {
        return read.program()
                .map(it -> new CheckDraft(scheme, it, it.checks().getFirst()))
                .orElseThrow(() -> new CheckDraftFaulty(read.faults()));
    }
}
