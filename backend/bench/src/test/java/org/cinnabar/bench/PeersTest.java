package org.cinnabar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

class PeersTest {

    private static final int REPORTS = 200;
    private static final List<Rule> RULES = RuleSet.all();
    private static final List<long[]> POPULATION = Population.of(RULES, REPORTS);
    private static final long[] EXPECTED = violations(Contender.DECIMALS_BY_HAND);

    private static long[] violations(Contender contender) {
        Peer peer = contender.over(RULES, POPULATION);
        return IntStream.range(0, REPORTS).mapToLong(peer::violations).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void allFindTheSameViolations(Contender contender) {
        assertThat(violations(contender)).isEqualTo(EXPECTED);
    }

    @Test
    void oneReportInTwentyBreaksRules() {
        assertThat(EXPECTED).hasSize(REPORTS);
        assertThat(IntStream.range(0, REPORTS).filter(report -> EXPECTED[report] != 0).count())
                .isEqualTo(REPORTS / 20);
        assertThat(RULES).hasSize(60);
    }
}
