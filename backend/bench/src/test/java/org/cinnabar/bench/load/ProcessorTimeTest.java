package org.cinnabar.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.TimeUnit;

@EnabledOnOs(OS.LINUX)
class ProcessorTimeTest {

    private static final long NOBODY = Long.MAX_VALUE;
    private static final String WORK = "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done";
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void countsWhatAProcessHasUsed() {
        ProcessorTime before = ProcessorTime.now(SELF, NOBODY);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        long spun = 0;
        while (System.nanoTime() < end
                || ProcessorTime.now(SELF, NOBODY).since(before).both() < 50) {
            spun++;
        }
        ProcessorTime used = ProcessorTime.now(SELF, NOBODY).since(before);

        assertThat(spun).isPositive();
        assertThat(used.server()).isGreaterThanOrEqualTo(50);
        assertThat(used.database()).isZero();
        assertThat(used.machine()).isGreaterThanOrEqualTo(used.server() - 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh -c '" + WORK + "'; echo; read end",
                "sh -c '" + WORK + "; echo; read end'; true"
            })
    void countsTheChildrenOfTheDatabaseWhetherTheyHaveEndedOrRun(String script) throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", script).start();
        try {
            assertThat(parent.getInputStream().read()).isEqualTo('\n');
            ProcessorTime used = ProcessorTime.now(NOBODY, parent.pid());

            assertThat(used.database()).isGreaterThanOrEqualTo(50);
            assertThat(used.server()).isZero();
        } finally {
            parent.getOutputStream().close();
            parent.waitFor();
        }
    }
}
