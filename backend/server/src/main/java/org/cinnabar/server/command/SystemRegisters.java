package org.cinnabar.server.command;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.source.CsvTable;
import org.cinnabar.server.scheme.source.CsvTable.Line;
import org.cinnabar.server.scheme.source.Faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The registers of a new installation (系统登记表), for commands that run without a database. */
final class SystemRegisters {
    private static final String REGIONS = "/organization/regions.csv";

    private SystemRegisters() {}

    static Map<String, List<CodeItem>> all() {
        try (InputStream file =
                Objects.requireNonNull(SystemRegisters.class.getResourceAsStream(REGIONS))) {
            CsvTable regions = CsvTable.read(REGIONS, file.readAllBytes(), new Faults());
            return Map.of(
                    "regions", regions.lines().stream().map(SystemRegisters::region).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CodeItem region(Line line) {
        String parent = line.field("parent");
        String english = line.field("en");
        LocalizedText name =
                new LocalizedText(line.field("zh"), english.isEmpty() ? line.field("zh") : english);
        return new CodeItem(line.field("code"), parent.isEmpty() ? null : parent, name, Map.of());
    }
}
