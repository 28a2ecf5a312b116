package org.cinnabar.engine.expression.syntax;

import java.util.stream.Collectors;

/** An untyped tree in fully bracketed prefix notation. */
final class Printed {

    private Printed() {}

    static String of(Syntax tree) {
        return switch (tree) {
            case Syntax.Number number -> number.value().text();
            case Syntax.Text text -> "'" + text.value() + "'";
            case Syntax.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Syntax.Name name -> name.text();
            case Syntax.Call call ->
                    call.arguments().stream()
                            .map(Printed::of)
                            .collect(Collectors.joining(" ", "(" + call.function() + " ", ")"));
            case Syntax.Unreadable _ -> "?";
        };
    }
}
