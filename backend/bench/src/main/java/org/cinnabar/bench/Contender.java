package org.cinnabar.bench;

import java.util.List;

/** The peers by name (参评引擎), and how each is made. */
public enum Contender {
    LONGS_BY_HAND(HandWrittenLongs::new),
    LONGS_UNGUARDED(HandWrittenUnguarded::new),
    DECIMALS_BY_HAND(HandWrittenDecimals::new),
    CINNABAR_BYTECODE(CinnabarBytecode::new),
    CINNABAR_CLOSURES(CinnabarClosures::new),
    DHIS2_EXPRESSION(Dhis2Expression::new),
    DHIS2_ANTLR(Dhis2Antlr::new),
    SPEL_COMPILED(CompiledSpel::new),
    DROOLS(Drools::new),
    AVIATOR(Aviator::new),
    EVALEX(EvalEx::new),
    POI(PoiFormulas::new),
    CEL(Cel::new);

    private final Maker maker;

    Contender(Maker maker) {
        this.maker = maker;
    }

    /** Makes a peer for rules and reports, the cells in thousandths. */
    @FunctionalInterface
    private interface Maker {
        Peer make(List<Rule> rules, List<long[]> reports);
    }

    Peer over(List<Rule> rules, List<long[]> reports) {
        return maker.make(rules, reports);
    }
}
