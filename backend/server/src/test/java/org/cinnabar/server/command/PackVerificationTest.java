package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.pack.PlantedPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class PackVerificationTest {
    @TempDir Path temporary;

    static Stream<Path> packs() throws IOException {
        try (Stream<Path> paths = Files.walk(Ran.FORMS, 2)) {
            return paths
                    .filter(path -> Files.exists(path.resolve("scheme.yaml")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsSoundAndItsExamplesComeOutAsExpected(Path pack) {
        Ran verify = Ran.command("pack", "verify", pack.toString(), "--language", "en");

        Path schemeAndVersion = Ran.FORMS.relativize(pack);
        assertThat(verify.out())
                .startsWith("OK " + schemeAndVersion.toString().replace('/', ' ') + ":")
                .doesNotContain(" 0 examples");
        assertThat(verify.exit()).isZero();
    }

    @Test
    void listsTenFaultsPlantedInARealPackEachAtItsLine() throws IOException {
        PlantedPack planted =
                PlantedPack.of(Ran.FORMS.resolve("mercury/2026"))
                        .plant(
                                "forms/HG102.yaml",
                                "触媒购入量, en: Catalyst purchased}",
                                "触媒购入量}",
                                "MISSING_TRANSLATION")
                        .plant(
                                "forms/HG104.yaml",
                                "unique: [code]",
                                "unique: [kode]",
                                "UNKNOWN_COLUMN")
                        .plant(
                                "forms/HG105.yaml",
                                "codeList: directions",
                                "codeList: direction",
                                "CODE_LIST_MISSING")
                        .plant(
                                "forms/HG107.yaml",
                                "computed: openingInConverters +",
                                "computed: totalInput +",
                                "CIRCULAR_COMPUTATION")
                        .plant("codes/catalyst-types.csv", "2,,高汞", "1,,高汞", "CODE_TWICE")
                        .plant(
                                "checks/intra-form.yaml",
                                "{value: HG102.opening, label: {zh: 年初库存",
                                "{value: HG102.opning, label: {zh: 年初库存",
                                "UNKNOWN_NAME")
                        .plant(
                                "checks/intra-form.yaml",
                                "HG102.mercuryPerTonne <= 49.14",
                                "HG102.mercuryPerTonne <= \"49.14\"",
                                "DIFFERENT_TYPES")
                        .plant(
                                "checks/intra-form.yaml",
                                "HG109.receivedOtherProvinces <= HG109.received",
                                "HG109.receivedOtherProvinces <= HG102.loaded",
                                "NEVER_APPLIES")
                        .plant(
                                "checks/intra-form.yaml",
                                "填报倾倒丢弃量 {dumped}",
                                "填报倾倒丢弃量 {dunped}",
                                "UNKNOWN_NAME")
                        .plant(
                                "dashboards/overview.yaml",
                                "HG102.lowMercuryLoaded * 100",
                                "HG102.lowMercuryLoaded * HG102.loaded",
                                "NOT_LINEAR");
        planted.writeTo(temporary);

        Ran verify = Ran.command("pack", "verify", temporary.toString());

        assertThat(verify.out().lines().map(this::placeAndCode)).isEqualTo(planted.expected());
        assertThat(verify.exit()).isEqualTo(1);
    }

    @Test
    void listsChecksThatSayNothingAndConditionsDecidedBeforehand() throws IOException {
        PlantedPack planted =
                PlantedPack.of(Ran.FORMS.resolve("mercury/2026"))
                        .plant(
                                "checks/intra-form.yaml",
                                "HG102.carbideOutput <= HG102.carbideCapacity * 1.2",
                                "HG102.carbideCapacity * 1.2 >= 0",
                                "CHECK_NEVER_FIRES")
                        .plant(
                                "checks/intra-form.yaml",
                                "AND(4 <= HG102.content, HG102.content <= 6.5)",
                                "AND(6.5 <= HG102.content, HG102.content <= 4)",
                                "CHECK_ALWAYS_FIRES")
                        .plant(
                                "checks/intra-form.yaml",
                                "IF(maximum > limit, exceedances >= 1, exceedances = 0)",
                                "IF(maximum > limit, exceedances >= 1,"
                                        + " IF(maximum > limit, samples = 0, exceedances = 0))",
                                "CONDITION_NEVER_HOLDS")
                        .plant(
                                "checks/intra-form.yaml",
                                "IF(HG102.carbideOutput > 0, HG102.loaded",
                                "IF(HG102.carbideOutput >= 0, HG102.loaded",
                                "CONDITION_ALWAYS_HOLDS")
                        .plant(
                                "checks/intra-form.yaml",
                                "HG109.recoveryRate <= 100",
                                "HG109.receivedOtherProvinces > HG109.received",
                                "CHECKS_CONTRADICT")
                        .plant(
                                "checks/intra-form.yaml",
                                "when: medium = \"1\"",
                                "when: medium = \"3\"",
                                "CODE_NOT_IN_LIST");
        planted.writeTo(temporary);

        Ran verify = Ran.command("pack", "verify", temporary.toString());

        assertThat(verify.out().lines().map(this::placeAndCode)).isEqualTo(planted.expected());
        assertThat(verify.exit()).isEqualTo(1);
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        String folder = temporary.toString();

        assertThat(Ran.command("pack", "verify", folder).out()).contains("缺少文件 scheme.yaml");
        assertThat(Ran.command("pack", "verify", folder, "--language=en").out())
                .isEqualTo(
                        "%s/scheme.yaml:1:1: the file scheme.yaml is missing (NO_SCHEME)%n"
                                .formatted(folder));
        assertThat(Ran.inEnvironment(Map.of("LANG", "en_US.UTF-8"), "pack", "verify", folder).out())
                .contains("is missing");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        Ran verify = Ran.command("pack", "verify", temporary + "/none");

        assertThat(verify.exit()).isEqualTo(2);
        assertThat(verify.err()).contains("none");
        assertThat(verify.out()).isEmpty();
    }

    @Test
    void showsHowItIsUsedWhenItIsNotUnderstood() {
        for (List<String> wrong :
                List.of(List.of("pack"), List.of("pack", "check", "x"), List.of("x"))) {
            Ran ran = Ran.command(wrong.toArray(String[]::new));

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("pack verify DIR");
        }
    }

    private String placeAndCode(String line) {
        String[] parts = line.substring(temporary.toString().length() + 1).split(":", 4);
        String code = line.substring(line.lastIndexOf('(') + 1, line.length() - 1);
        return "%s:%s %s".formatted(parts[0], parts[1], code);
    }
}
