package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.cinnabar.engine.crosscheck.CrossFlow;
import org.cinnabar.engine.crosscheck.CrossOutcome;
import org.cinnabar.engine.crosscheck.CrossOutcome.Verdict;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class CrossChecksTest {

    private static final String MAKER = "91520000MA6DLNX12Q";
    private final PublishedScheme mercury =
            new PackLoader(SystemRegisters.all())
                    .load(PackFiles.ofFolder(Ran.FORMS.resolve("mercury/2026")))
                    .scheme()
                    .orElseThrow();

    @Test
    void addsUpTheRowsThatNameOneCounterparty() {
        CrossCheck bought = check("X01");

        List<CrossFlow> flows =
                bought.flows(
                        bought.left(),
                        filed(
                                "HG103",
                                row("supplierCode", MAKER, "purchased", "10.5"),
                                row("supplierCode", MAKER, "purchased", "2"),
                                row("supplierCode", "", "purchased", "7"),
                                row("supplierCode", "91430000MA4L12345X", "purchased", "")));

        assertThat(flows)
                .containsExactly(
                        new CrossFlow(MAKER, List.of(), Map.of("purchased", "12.5")),
                        new CrossFlow("91430000MA4L12345X", List.of(), Map.of("purchased", "")));
    }

    @Test
    void readsOnlyRowsOfItsDirectionAndKeepsManifestsApart() {
        CrossCheck manifests = check("X03a");
        SubmissionData filed =
                filed("HG105", manifest("1", "01", MAKER), manifest("2", "02", MAKER));

        assertThat(manifests.flows(manifests.left(), filed))
                .extracting(CrossFlow::match)
                .containsExactly(List.of("01"));
        assertThat(manifests.flows(manifests.right(), filed))
                .extracting(CrossFlow::match)
                .containsExactly(List.of("02"));
    }

    @ParameterizedTest(name = "bought {0}, sold {1}: {2}")
    @CsvSource({
        "100, 100, AGREES",
        "101, 100, AGREES",
        "101.001, 100, DIFFERS",
        "98.99, 100, DIFFERS",
        "0, 0, AGREES",
        "0.001, 0, DIFFERS",
        "'', 100, NOT_APPLICABLE",
        "100.1234567890123456789, 100.1234567890123456789, AGREES"
    })
    void comparesWithTheToleranceOfTheCheck(String bought, String sold, Verdict verdict) {
        CrossOutcome outcome =
                check("X01").compare("2025", Map.of("purchased", bought), Map.of("sold", sold));

        assertThat(outcome.verdict()).isEqualTo(verdict);
    }

    @Test
    void saysInWordsWhatBothSidesReport() {
        CrossOutcome outcome =
                check("X01").compare("2025", Map.of("purchased", "12"), Map.of("sold", "10"));

        assertThat(outcome.left()).isEqualTo("12");
        assertThat(outcome.right()).isEqualTo("10");
        assertThat(outcome.difference()).isEqualTo("2");
        assertThat(outcome.message())
                .satisfies(text -> assertThat(text.zh()).contains("12 t", "10 t", "2 t"));
    }

    @Test
    void takesAnUnreportedFlowAsNothing() {
        CrossCheck bought = check("X01");

        assertThat(bought.right().nothing(List.of())).isEqualTo(Map.of("sold", "0"));
        assertThat(
                        bought.compare(
                                        "2025",
                                        Map.of("purchased", "12"),
                                        bought.right().nothing(List.of()))
                                .verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void findsWhatOnlyOneUnitMayReport() {
        CrossCheck repeated = check("X02");
        Map<String, String> row = Map.of("manifest", "20256501000001", "direction", "1");

        assertThat(repeated.pairing()).isEqualTo(Pairing.UNIQUE);
        assertThat(repeated.compare("2025", row, row).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void addsUpWhatAllSendersSay() {
        CrossCheck capacity = check("X05b");

        Map<String, String> together =
                capacity.left()
                        .together(
                                List.of(
                                        Map.of("received", "0.1"),
                                        Map.of("received", ""),
                                        Map.of("received", "0.2")));

        assertThat(capacity.pairing()).isEqualTo(Pairing.TOGETHER);
        assertThat(together).isEqualTo(Map.of("received", "0.3"));
    }

    @Test
    void wantsALicenceOfTheReceiver() {
        CrossCheck licence = check("X05a");
        Map<String, String> shipped = Map.of("shipped", "3");

        assertThat(licence.compare("2025", shipped, Map.of("licence", "")).verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(licence.compare("2025", shipped, Map.of("licence", "危废经第1号")).verdict())
                .isEqualTo(Verdict.AGREES);
    }

    private CrossCheck check(String id) {
        return mercury.crossChecks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> manifest(String direction, String number, String other) {
        return Map.of(
                "manifestNumber",
                number,
                "direction",
                direction,
                "counterpartyCode",
                other,
                "code",
                "900-022-29");
    }

    private static Map<String, String> row(String key, String text, String amount, String number) {
        return Map.of(key, text, amount, number);
    }

    @SafeVarargs
    private static SubmissionData filed(String form, Map<String, String>... rows) {
        return new SubmissionData(
                "mercury",
                "2026",
                "2025",
                Map.of(),
                Map.of(form, new FormData(Map.of(), Map.of("rows", List.of(rows)))),
                Map.of());
    }
}
