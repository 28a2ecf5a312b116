package org.cinnabar.server.scheme.web;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;

/** Something wrong with a pack (制度缺陷), by file, line and column. */
record FaultView(String file, int line, int column, String code, LocalizedText message) {

    static FaultView of(Fault fault) {
        return new FaultView(
                fault.location().file(),
                fault.location().line(),
                fault.location().column(),
                fault.code(),
                fault.message());
    }
}
