package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.source.PackFiles;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Which checks of the mercury scheme run as bytecode. */
class CompiledChecksTest {

    private static final CheckProgram PROGRAM =
            new PackLoader(SystemRegisters.all())
                    .load(PackFiles.ofFolder(Path.of("../../forms/mercury/2026")))
                    .scheme()
                    .orElseThrow()
                    .program();

    @Test
    void allAreCompiledButThoseOnTextsOfOtherPeriodsFilledFormsAndCodeLists() {
        List<String> left =
                PROGRAM.checks().stream()
                        .filter(check -> !PROGRAM.compiled().isCompiled(check.number()))
                        .map(Check::id)
                        .toList();

        assertThat(left)
                .containsExactly(
                        "P05a", "P05b", "P05c", "P05d", "J01a", "J01b", "J01c", "J01d", "I14",
                        "I26", "I27", "I28");
    }
}
