package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.ReviewChain;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/**
 * Finds the offices that review a unit's submission (审核链): those of its path that the scheme asks.
 */
@Component
public class ReviewChains {

    private final Offices offices;
    private final Schemes schemes;

    ReviewChains(Offices offices, Schemes schemes) {
        this.offices = offices;
        this.schemes = schemes;
    }

    public Mono<ReviewChain> of(Filing filing) {
        return reviewing(filing)
                .map(chain -> new ReviewChain(chain.stream().map(Office::id).toList()));
    }

    /** The same offices in full, from the lowest to the accepting one. */
    public Mono<List<Office>> reviewing(Filing filing) {
        return schemes.find(filing.scheme(), filing.schemeVersion())
                .map(scheme -> scheme.definition().chain().levels())
                .flatMap(
                        levels ->
                                offices.chain(filing.officePath())
                                        .filter(office -> levels.contains(office.level().name()))
                                        .collectList());
    }
}
