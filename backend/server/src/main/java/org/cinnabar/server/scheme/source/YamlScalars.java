package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.ScalarKind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Turns YAML scalars into values with their kind and their text as it stands in the file (标量). */
final class YamlScalars {
    private final SourceFile file;
    private final ScalarResolver resolver;

    YamlScalars(SourceFile file, LoadSettings settings) {
        this.file = file;
        this.resolver = settings.getSchema().getScalarResolver();
    }

    Scalar scalar(ScalarEvent event) {
        Mark start = event.getStartMark().orElseThrow();
        SourceLocation place = file.at(start.getLine() + 1, start.getColumn() + 1);
        return new Scalar(event.getValue(), kind(event), source(event, place), place);
    }

    private ScalarKind kind(ScalarEvent event) {
        Tag tag =
                event.getTag()
                        .map(Tag::new)
                        .orElseGet(() -> resolver.resolve(event.getValue(), event.isPlain()));
        if (tag.equals(Tag.INT)) {
            return ScalarKind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return ScalarKind.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return ScalarKind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? ScalarKind.NULL : ScalarKind.TEXT;
    }

    /** The text with the file's own line breaks and indentation, so that places inside it hold. */
    private SourceText source(ScalarEvent event, SourceLocation place) {
        ScalarStyle style = event.getScalarStyle();
        if (style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED) {
            return new SourceText(
                    event.getValue(),
                    new SourceLocation(place.file(), place.line(), place.column() + 1));
        }
        if (style == ScalarStyle.PLAIN) {
            return new SourceText(isOnOneLine(event) ? event.getValue() : raw(event), place);
        }
        String raw = raw(event);
        String content = raw.substring(raw.indexOf('\n') + 1);
        return new SourceText(
                content.stripTrailing(), new SourceLocation(place.file(), place.line() + 1, 1));
    }

    private static boolean isOnOneLine(ScalarEvent event) {
        int start = event.getStartMark().orElseThrow().getLine();
        return start == event.getEndMark().orElseThrow().getLine();
    }

    private String raw(ScalarEvent event) {
        int start = offset(event.getStartMark().orElseThrow());
        int end = offset(event.getEndMark().orElseThrow());
        return file.text().substring(start, end).stripTrailing();
    }

    /** Marks count code points, strings count UTF-16 units. */
    private int offset(Mark mark) {
        return file.text().offsetByCodePoints(0, mark.getIndex());
    }
}
