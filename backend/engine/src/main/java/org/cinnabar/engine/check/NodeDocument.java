package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A typed tree as plain maps and lists (类型树文档), ready to be written as JSON. */
public final class NodeDocument {

    private NodeDocument() {}

    /** The document of a tree. */
    public static Map<String, Object> of(Node node) {
        Map<String, Object> document =
                switch (node) {
                    case Node.Number(var value) -> pairs("kind", "number", "value", value.text());
                    case Node.Text(String value) -> pairs("kind", "text", "value", value);
                    case Node.Truth(boolean value) -> pairs("kind", "boolean", "value", value);
                    case Node.Cell(String form, String cell, _) ->
                            pairs("kind", "cell", "form", form, "cell", cell);
                    case Node.Column(String form, String table, String column, _) ->
                            pairs("kind", "column", "form", form, "table", table, "column", column);
                    case Node.RowCell(String form, String table, String column, _) ->
                            pairs(
                                    "kind", "rowCell", "form", form, "table", table, "column",
                                    column);
                    case Node.Register(String attribute) ->
                            pairs("kind", "register", "attribute", attribute);
                    case Node.Variable(String name, _) -> pairs("kind", "variable", "name", name);
                    case Node.Form(String form, var except) ->
                            pairs("kind", "form", "form", form, "except", sorted(except));
                    case Node.Call(String name, List<Node> arguments, _) ->
                            pairs("kind", "call", "function", name, "arguments", all(arguments));
                    case Node.Previous(int steps, Node argument) ->
                            pairs("kind", "previous", "steps", steps, "argument", of(argument));
                    case Node.Periods(Node argument) ->
                            pairs("kind", "periods", "argument", of(argument));
                };
        document.put("type", node.type().value().key());
        return document;
    }

    private static List<Map<String, Object>> all(List<Node> nodes) {
        return nodes.stream().map(NodeDocument::of).toList();
    }

    private static List<String> sorted(Set<Reference> references) {
        return references.stream().map(Reference::toString).sorted().toList();
    }

    /** A map of names and values given in turn, in that order. */
    static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return document;
    }

    /** References as their written forms. */
    static List<String> references(Iterable<Reference> references) {
        List<String> texts = new ArrayList<>();
        references.forEach(reference -> texts.add(reference.toString()));
        return texts;
    }
}
