package org.cinnabar.server.command;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;

import java.nio.file.Path;

/** Names the files of a pack as they can be opened from where the command was called (路径). */
final class Locations {
    private Locations() {}

    static Fault under(String folder, Fault fault) {
        SourceLocation place = fault.location();
        return new Fault(
                new SourceLocation(
                        Path.of(folder).resolve(place.file()).toString(),
                        place.line(),
                        place.column()),
                fault.code(),
                fault.message());
    }
}
