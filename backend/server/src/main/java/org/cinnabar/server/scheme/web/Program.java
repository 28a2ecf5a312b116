package org.cinnabar.server.scheme.web;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.ProgramDocument;

import java.util.List;
import java.util.Map;

/** The compiled computations and checks (审核程序) for the browser's engine, as typed trees. */
record Program(List<Map<String, Object>> computed, List<Map<String, Object>> checks) {

    static Program of(CheckProgram program) {
        return new Program(
                program.computed().stream().map(ProgramDocument::of).toList(),
                program.checks().stream().map(ProgramDocument::of).toList());
    }
}
