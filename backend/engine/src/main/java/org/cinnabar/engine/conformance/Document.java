package org.cinnabar.engine.conformance;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A read JSON object (文档): names and texts, numbers, truth values, lists and objects. */
public record Document(Map<String, ?> members) {

    public static final Document EMPTY = new Document(Map.of());

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** The member as text, whatever it is; null when there is none. */
    public @Nullable String text(String name) {
        return has(name) ? String.valueOf(members.get(name)) : null;
    }

    /** The member as text; the document is not understood without it. */
    public String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing in " + members);
        }
        return text;
    }

    public @Nullable Integer number(String name) {
        String text = text(name);
        return text == null ? null : Integer.valueOf(text);
    }

    public @Nullable Boolean truth(String name) {
        String text = text(name);
        return text == null ? null : Boolean.valueOf(text);
    }

    /** The object of that name; empty when there is none. */
    public Document object(String name) {
        return has(name) ? of(members.get(name)) : EMPTY;
    }

    /** The objects in the list of that name; empty when there is none. */
    public List<Document> objects(String name) {
        return list(name).stream().map(Document::of).toList();
    }

    /** The texts in the list of that name; empty when there is none. */
    public List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** All members as texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // The names of a JSON object are texts.
    private static Document of(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return new Document((Map<String, ?>) object);
        }
        throw new IllegalArgumentException("no object: " + value);
    }
}
