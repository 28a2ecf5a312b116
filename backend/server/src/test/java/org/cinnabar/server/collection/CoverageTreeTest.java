package org.cinnabar.server.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class CoverageTreeTest {

    private static final String TOP = "c0";
    private static final String PROVINCE = "c0.c1";
    private static final String CITY = "c0.c1.c11";
    private static final String COUNTY = "c0.c1.c11.c111";
    private static final String DIRECT_COUNTY = "c0.c1.c12";
    private static final String MUNICIPALITY = "c0.c2";

    private static final List<OfficeUnits> ASKED =
            List.of(
                    new OfficeUnits(COUNTY, 5, 5),
                    new OfficeUnits(DIRECT_COUNTY, 2, 2),
                    new OfficeUnits(MUNICIPALITY, 1, 1));

    @Test
    void beginsWithTheCyclesOffice() {
        CoverageTree tree = passedBy();

        assertThat(tree.turns(TOP)).containsExactly(TOP);
        assertThat(tree.isTurnOf(PROVINCE)).isFalse();
        assertThat(tree.toPassOn(TOP))
                .containsExactly(TOP, PROVINCE, CITY, COUNTY, DIRECT_COUNTY, MUNICIPALITY);
    }

    @Test
    void goesOnWithTheOfficesBelowThoseThatPassedOnHoweverLongTheChain() {
        assertThat(passedBy(TOP).turns(TOP)).containsExactly(PROVINCE, MUNICIPALITY);
        assertThat(passedBy(TOP, PROVINCE).turns(TOP))
                .containsExactly(CITY, DIRECT_COUNTY, MUNICIPALITY);
        assertThat(passedBy(TOP, PROVINCE, CITY).turns(CITY)).containsExactly(COUNTY);
        assertThat(passedBy(TOP, PROVINCE, CITY, COUNTY, DIRECT_COUNTY, MUNICIPALITY).turns(TOP))
                .isEmpty();
    }

    @Test
    void givesNoTurnToAnOfficeWithoutUnitsWhichMayPassOnAllTheSame() {
        CoverageTree tree = passedBy(TOP);

        assertThat(tree.turns(TOP)).doesNotContain("c0.c3");
        assertThat(tree.isTurnOf("c0.c3")).isTrue();
    }

    @Test
    void countsTheUnitsAtAndBelowAnOfficeAndNotThoseOfASimilarName() {
        CoverageTree tree =
                new CoverageTree(
                        TOP,
                        List.of(new OfficeUnits(CITY, 3, 1), new OfficeUnits("c0.c1.c111", 7, 7)),
                        List.of());

        assertThat(tree.below(CITY)).isEqualTo(new OfficeUnits(CITY, 3, 1));
        assertThat(tree.below(PROVINCE)).isEqualTo(new OfficeUnits(PROVINCE, 10, 8));
    }

    private static CoverageTree passedBy(String... paths) {
        List<PassingOn> passings =
                Stream.of(paths)
                        .map(
                                path ->
                                        new PassingOn(
                                                new UUID(0, 1),
                                                UUID.randomUUID(),
                                                path,
                                                new UUID(0, 2),
                                                "officer",
                                                Instant.EPOCH))
                        .toList();
        return new CoverageTree(TOP, ASKED, passings);
    }
}
