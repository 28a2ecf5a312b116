package org.cinnabar.server.command;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;

/** Where a command prints, in the language of its reader (终端). */
record Terminal(PrintStream out, PrintStream err, boolean english) {

    /** Exit code: nothing wrong. */
    static final int CLEAN = 0;

    /** Exit code: faults or findings. */
    static final int FINDINGS = 1;

    /** Exit code: what was given cannot be used. */
    static final int UNUSABLE = 2;

    String text(LocalizedText text) {
        return english ? text.en() : text.zh();
    }

    /** The value as indented JSON, for programs that read on. */
    static String json(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }

    /** One line per fault that editors turn into a link. */
    String line(Fault fault) {
        return "%s: %s (%s)".formatted(fault.location(), text(fault.message()), fault.code());
    }

    /** Says why the command cannot run. */
    int unusable(String zh, String en) {
        err.println(english ? en : zh);
        return UNUSABLE;
    }
}
