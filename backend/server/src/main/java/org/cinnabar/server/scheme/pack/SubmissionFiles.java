package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.form.UnitType;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.JsonReader;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackSchema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Reads submissions of a scheme from JSON files (报送数据文件); everything unusable is a fault. */
public final class SubmissionFiles {
    private final SchemeDefinition scheme;
    private final Faults faults;
    private final SubmissionReader reader;

    public SubmissionFiles(SchemeDefinition scheme, List<FormDefinition> forms, Faults faults) {
        this.scheme = scheme;
        this.faults = faults;
        this.reader = new SubmissionReader(new FillableNames(forms, faults));
    }

    /** The submission in that file; empty, with faults, when it cannot be checked at all. */
    public Optional<SubmissionData> read(String name, byte[] content) {
        Faults own = new Faults();
        Optional<SubmissionData> submission =
                JsonReader.read(name, content, own).flatMap(file -> read(file, own));
        faults.addAll(own.sorted());
        return submission;
    }

    private Optional<SubmissionData> read(Mapping file, Faults own) {
        PackSchema.SUBMISSION.validate(file, own);
        same(file.scalar("scheme"), scheme.key(), own);
        same(file.scalar("version"), scheme.version(), own);
        Mapping unit = file.mapping("unit");
        if (unit != null) {
            unitType(unit.scalar("type"), own);
        }
        return own.isEmpty() ? Optional.of(reader.submission(file)) : Optional.empty();
    }

    private static void same(@Nullable Scalar given, String expected, Faults own) {
        if (given != null && !given.text().equals(expected)) {
            own.add(PackFault.OTHER_SCHEME.at(given.location(), given.text(), expected));
        }
    }

    /** Adds a fault when no unit type has that key. */
    void unitType(@Nullable Scalar type, Faults own) {
        if (type != null && scheme.unitType(type.text()).isEmpty()) {
            var known = scheme.unitTypes().stream().map(UnitType::key).toList();
            own.add(
                    PackFault.UNKNOWN_UNIT_TYPE.at(
                            type.location(), type.text(), Suggestions.of(type.text(), known)));
        }
    }
}
