package org.cinnabar.engine.check;

import org.cinnabar.engine.form.Fault;

import java.util.List;
import java.util.Optional;

/** What compiling a scheme gave (编译结果): a program, or everything that is wrong. */
public record Compilation(Optional<CheckProgram> program, List<Fault> faults) {

    public Compilation {
        faults = List.copyOf(faults);
    }
}
