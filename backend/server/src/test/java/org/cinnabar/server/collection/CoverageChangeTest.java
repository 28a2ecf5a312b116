package org.cinnabar.server.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.collection.CyclePreview.CoverageChange;
import org.cinnabar.server.collection.CyclePreview.CoveredUnit;
import org.junit.jupiter.api.Test;

import java.util.Collections;

class CoverageChangeTest {

    @Test
    void countsAllUnitsAndNamesTheFirstOnes() {
        CoveredUnit unit = new CoveredUnit("91650100MA00000001", "某化工有限公司", "PVC");
        CoverageChange change = CoverageChange.of(Collections.nCopies(370_000, unit));

        assertThat(change.units()).isEqualTo(370_000);
        assertThat(change.first()).hasSize(200);
    }
}
