package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.sql.SqlBackend;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A second, invented scheme: what the system can do, it can do without mercury. */
class SelfcheckPackTest {

    @Test
    void isAnotherKindOfStatisticAltogether() {
        PublishedScheme bath = scheme("selfcheck/2026");

        assertThat(bath.definition().frequency().name()).isEqualTo("MONTH");
        assertThat(bath.definition().chain().levels()).hasSize(2);
        assertThat(bath.definition().chain().signatures())
                .extracting(SignatureStep::valueOf)
                .containsExactly(SignatureStep.FILLER, SignatureStep.UNIT_HEAD);
        assertThat(bath.program().checks()).extracting(Check::id).contains("W01", "W05");
        assertThat(bath.definition().key()).isNotEqualTo(scheme("mercury/2026").definition().key());
    }

    @Test
    void isNotPackedIntoTheProduct() {
        assertThat(getClass().getResource("/forms/mercury/2026/scheme.yaml")).isNotNull();
        assertThat(getClass().getResource("/forms/selfcheck/2026/scheme.yaml")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mercury/2026", "selfcheck/2026"})
    void everyCheckOfEveryPackCanRunOverTheWholePopulation(String pack) {
        PublishedScheme scheme = scheme(pack);
        SqlBackend sql =
                new SqlBackend(
                        new CaseTables(
                                scheme.forms(),
                                scheme.program().formulas().catalog().register(),
                                List.of()),
                        scheme.codeLists());

        assertThat(scheme.program().checks())
                .allSatisfy(check -> assertThat(sql.check(check)).startsWith("SELECT s."));
    }

    private static PublishedScheme scheme(String pack) {
        return new PackLoader(SystemRegisters.all())
                .load(PackFiles.ofFolder(Ran.FORMS.resolve(pack)))
                .scheme()
                .orElseThrow();
    }
}
