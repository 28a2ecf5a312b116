package org.cinnabar.engine.expression.syntax;

import org.cinnabar.engine.expression.syntax.Token.Kind;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into words (词法分析). */
final class Lexer {

    private static final List<String> OPERATORS =
            List.of("<=", ">=", "<>", "+", "-", "*", "/", "^", "&", "=", "<", ">", "%");
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("（", "("),
                    Map.entry("）", ")"),
                    Map.entry("，", ","),
                    Map.entry("＝", "="),
                    Map.entry("＋", "+"),
                    Map.entry("－", "-"),
                    Map.entry("×", "*"),
                    Map.entry("÷", "/"),
                    Map.entry("≤", "<="),
                    Map.entry("≥", ">="),
                    Map.entry("≠", "<>"),
                    Map.entry("＜", "<"),
                    Map.entry("＞", ">"),
                    Map.entry("％", "%"),
                    Map.entry("“", "\""),
                    Map.entry("”", "\""),
                    Map.entry("‘", "\""),
                    Map.entry("'", "\""));
    private static final Map<String, Kind> PUNCTUATION =
            Map.of("(", Kind.OPEN, ")", Kind.CLOSE, ",", Kind.COMMA);

    private final SourceText source;
    private final String text;
    private final List<Fault> faults;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    Lexer(SourceText source, List<Fault> faults) {
        this.source = source;
        this.text = source.text();
        this.faults = faults;
    }

    List<Token> tokens() {
        while (position < text.length()) {
            int next = text.codePointAt(position);
            if (Character.isWhitespace(next)) {
                position++;
            } else if (isDigit(next)) {
                number();
            } else if (next == '"') {
                quoted();
            } else if (isNameStart(next)) {
                name();
            } else {
                symbol();
            }
        }
        add(Kind.END, "", text.length());
        return tokens;
    }

    private void number() {
        int start = position;
        skipDigits();
        if (at('.') && position + 1 < text.length() && isDigit(text.charAt(position + 1))) {
            position++;
            skipDigits();
        }
        if (at('.') || position < text.length() && isNamePart(text.codePointAt(position))) {
            while (at('.') || position < text.length() && isNamePart(text.codePointAt(position))) {
                position += Character.charCount(text.codePointAt(position));
            }
            String wrong = text.substring(start, position);
            faults.add(FaultMessage.NUMBER_FORMAT.at(source.at(start), wrong));
            tokens.add(new Token(Kind.NUMBER, "0", start, position));
            return;
        }
        add(Kind.NUMBER, text.substring(start, position), start);
    }

    private void quoted() {
        int start = position++;
        StringBuilder content = new StringBuilder();
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next != '"') {
                content.append(next);
            } else if (at('"')) {
                content.append('"');
                position++;
            } else {
                add(Kind.TEXT, content.toString(), start);
                return;
            }
        }
        faults.add(FaultMessage.UNFINISHED_TEXT.at(source.at(start)));
        add(Kind.TEXT, content.toString(), start);
    }

    private void name() {
        int start = position;
        skipNamePart();
        while (at('.')
                && position + 1 < text.length()
                && isNamePart(text.codePointAt(position + 1))) {
            position++;
            skipNamePart();
        }
        add(Kind.NAME, text.substring(start, position), start);
    }

    private void symbol() {
        int start = position;
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, position)) {
                position += operator.length();
                add(Kind.OPERATOR, operator, start);
                return;
            }
        }
        position += Character.charCount(text.codePointAt(start));
        String character = text.substring(start, position);
        Kind punctuation = PUNCTUATION.get(character);
        if (punctuation != null) {
            add(punctuation, character, start);
        } else {
            unexpected(character, start);
        }
    }

    /** Reports a character outside the language, and reads on with the one that was meant. */
    private void unexpected(String character, int start) {
        String meant = MEANT.get(character);
        if (meant == null) {
            faults.add(FaultMessage.UNEXPECTED_CHARACTER.at(source.at(start), character, ""));
            return;
        }
        LocalizedText hint = new LocalizedText("，请改用 " + meant, "; write " + meant);
        faults.add(FaultMessage.UNEXPECTED_CHARACTER.at(source.at(start), character, hint));
        if (OPERATORS.contains(meant)) {
            add(Kind.OPERATOR, meant, start);
        } else if (PUNCTUATION.containsKey(meant)) {
            add(PUNCTUATION.get(meant), meant, start);
        } else {
            int end = text.indexOf(character.equals("“") ? "”" : character, position);
            String content = end < 0 ? text.substring(position) : text.substring(position, end);
            position = end < 0 ? text.length() : end + 1;
            add(Kind.TEXT, content, start);
        }
    }

    private void add(Kind kind, String content, int start) {
        tokens.add(new Token(kind, content, start, position));
    }

    private boolean at(char expected) {
        return position < text.length() && text.charAt(position) == expected;
    }

    private void skipDigits() {
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
    }

    private void skipNamePart() {
        while (position < text.length() && isNamePart(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }
}
