package org.cinnabar.server.scheme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.LocalizedText;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A pack far larger than any real one. */
class LargePackTest {

    private static final int CHECKS = 10_000;

    /** Of the processor's time, so that a busy machine does not matter; about 2 s are needed. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final CodeItem REGION =
            new CodeItem("110000", null, LocalizedText.same("北京市"), Map.of());

    @Test
    void loadsWithTenThousandChecks() {
        StringBuilder checks = new StringBuilder("checks:\n");
        for (int i = 0; i < CHECKS; i++) {
            checks.append(
                    """
                      - id: L%1$d
                        title: {zh: 第 %1$d 条, en: Number %1$d}
                        level: VERIFICATION
                        formula: P1.opening + P1.stocked * %1$d / 100 <= P1.caught + P1.closing + %1$d
                        tolerance: 0.1
                        message: {zh: "{left} 大于 {right}", en: "{left} exceeds {right}"}
                    """
                            .formatted(i));
        }
        PlantedPack pack =
                PlantedPack.pond().withoutExamples().put("checks/many.yaml", checks.toString());
        PackLoader loader = new PackLoader(Map.of("regions", List.of(REGION)));

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        LoadedPack loaded = loader.load(pack.files());
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scheme().orElseThrow().program().checks()).hasSizeGreaterThan(CHECKS);
        assertThat(taken).isLessThan(BOUND);
    }
}
