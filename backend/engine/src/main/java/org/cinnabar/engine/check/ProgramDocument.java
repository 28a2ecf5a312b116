package org.cinnabar.engine.check;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.message.MessagePart;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled program as plain maps and lists (审核程序文档), ready to be written as JSON for other back
 * ends.
 */
public final class ProgramDocument {

    private ProgramDocument() {}

    /** The document of a whole program. */
    public static Map<String, Object> of(CheckProgram program) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("computed", program.computed().stream().map(ProgramDocument::of).toList());
        document.put("checks", program.checks().stream().map(ProgramDocument::of).toList());
        return document;
    }

    /** The document of one computed cell. */
    public static Map<String, Object> of(ComputedCell cell) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("form", cell.form());
        document.put("table", cell.table());
        document.put(cell.floating() ? "column" : "cell", cell.key());
        document.put("type", cell.formula().tree().type().value().key());
        document.put("scale", cell.scale());
        document.put("expression", NodeDocument.of(cell.formula().tree()));
        document.put("dependsOn", NodeDocument.references(cell.dependsOn()));
        return document;
    }

    /** The document of one check. */
    public static Map<String, Object> of(Check check) {
        CheckDefinition definition = check.definition();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", check.id());
        document.put("kind", check.kind().name());
        document.put("level", definition.level().name());
        document.put("title", text(definition.title()));
        document.put("basis", text(definition.basis()));
        document.put("form", check.place());
        document.put("forEach", check.forEach().map(ProgramDocument::rows).orElse(null));
        document.put("forms", List.copyOf(check.forms()));
        document.put("when", check.when().map(it -> NodeDocument.of(it.tree())).orElse(null));
        document.put("formula", NodeDocument.of(check.formula().tree()));
        document.put("tolerance", check.tolerance().map(ProgramDocument::tolerance).orElse(null));
        document.put("message", message(check));
        document.put("dependsOn", NodeDocument.references(check.dependsOn()));
        return document;
    }

    private static @Nullable Map<String, Object> text(@Nullable LocalizedText text) {
        return text == null ? null : NodeDocument.pairs("zh", text.zh(), "en", text.en());
    }

    private static Map<String, Object> rows(Check.FloatingRows rows) {
        return NodeDocument.pairs("form", rows.form(), "table", rows.table());
    }

    private static Map<String, Object> tolerance(Tolerance tolerance) {
        return NodeDocument.pairs(
                "value", tolerance.value().text(), "relative", tolerance.relative());
    }

    private static Map<String, Object> message(Check check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("zh", check.message().zh().stream().map(ProgramDocument::part).toList());
        document.put("en", check.message().en().stream().map(ProgramDocument::part).toList());
        return document;
    }

    private static Object part(MessagePart part) {
        return switch (part) {
            case MessagePart.Words(String words) -> words;
            case MessagePart.Inserted(var formula) -> NodeDocument.of(formula.tree());
            case MessagePart.Side(var slot) ->
                    NodeDocument.pairs("kind", "slot", "name", slot.key());
        };
    }
}
