package org.cinnabar.server.scheme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CrossCheckFaultsTest {

    private static final Path SELFCHECK = Path.of("../../forms/selfcheck/2026");
    private static final String FILE = "checks/towels.yaml";
    private final PackLoader loader = new PackLoader(Map.of());

    @Test
    void findsNothingWrongWithSoundChecksAcrossUnits() {
        LoadedPack pack = loader.verify(PlantedPack.of(SELFCHECK).files());

        assertThat(pack.faults()).isEmpty();
        assertThat(pack.scheme().orElseThrow().crossChecks())
                .singleElement()
                .satisfies(check -> assertThat(check.id()).isEqualTo("W06"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    formula: sender.towels = laundry.towels | formula: sender.towels = laundry.towel  | UNKNOWN_NAME
                    formula: sender.towels = laundry.towels | formula: sender.towels = laundri.towels | UNKNOWN_FORM
                    formula: sender.towels = laundry.towels | formula: sender.towels = "5"            | DIFFERENT_TYPES
                    formula: sender.towels = laundry.towels | formula: sender.towels =                | SYNTAX
                    tolerance: "1"                          | tolerance: about 1                      | BAD_FORM
                    level: VERIFICATION                     | level: QUASI_MANDATORY                  | NOT_ONE_OF
                    id: W06                                 | id: W01                                 | DUPLICATE_CHECK
                    送洗 {left} 条                          | 送洗 {lift} 条                          | UNKNOWN_NAME
                    where: direction = "2"                  | where: direction = 2                    | DIFFERENT_TYPES
                    where: direction = "2"                  | where: direktion = "2"                  | UNKNOWN_NAME
                    where: direction = "2"                  | where: towels > PREV(SUM(BW3.parcels.towels)) | CROSS_OTHER_PERIOD
                    """)
    void tellsWhatIsWrongAtItsLine(String text, String replacement, String code) {
        PlantedPack pack = PlantedPack.of(SELFCHECK).plant(FILE, text, replacement, code);

        assertThat(lines(loader.verify(pack.files()).faults())).containsAll(pack.expected());
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    rows: BW3.parcels          | rows: BW3.parcel         | FOR_EACH
                    rows: BW3.parcels          | form: BW3                | CROSS_SOURCE
                    counterparty: partner      | counterparty: towels     | RESULT_TYPE
                    amounts: {towels: towels}  | amounts: {towels: towel} | UNKNOWN_NAME
                    """)
    void tellsWhatIsWrongWithBothSides(String text, String replacement, String code) {
        PlantedPack pack = PlantedPack.of(SELFCHECK).replace(FILE, text, replacement);

        assertThat(loader.verify(pack.files()).faults()).extracting(Fault::code).contains(code);
    }

    @Test
    void wantsAFormulaBetweenTwoSides() {
        PlantedPack pack =
                PlantedPack.of(SELFCHECK)
                        .replace(FILE, "    formula: sender.towels = laundry.towels\n", "")
                        .replace(FILE, "    tolerance: \"1\"\n", "");

        assertThat(loader.verify(pack.files()).faults())
                .extracting(Fault::code)
                .containsExactly("CROSS_SIDES");
    }

    @Test
    void addsUpTheSideThatNamesAWholeUnitOnly() {
        PlantedPack pack =
                PlantedPack.of(SELFCHECK)
                        .replace(FILE, "  - id: W06\n", "  - id: W06\n    together: sender\n");

        assertThat(loader.verify(pack.files()).faults())
                .extracting(Fault::code)
                .containsExactly("CROSS_TOGETHER");
    }

    @Test
    void wantsTwoNamesForTwoSides() {
        PlantedPack pack = PlantedPack.of(SELFCHECK).replace(FILE, "laundry", "sender");

        assertThat(loader.verify(pack.files()).faults())
                .extracting(Fault::code)
                .contains("DUPLICATE_KEY");
    }

    private static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(
                        fault ->
                                "%s:%d %s"
                                        .formatted(
                                                fault.location().file(),
                                                fault.location().line(),
                                                fault.code()))
                .toList();
    }
}
