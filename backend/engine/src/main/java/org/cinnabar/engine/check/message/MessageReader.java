package org.cinnabar.engine.check.message;

import org.cinnabar.engine.check.message.MessagePart.Slot;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a message template (提示模板): words with placeholders in braces. A doubled brace stands for
 * itself; inside a placeholder, texts in quotation marks may hold braces.
 */
public final class MessageReader {

    private static final LocalizedText PLACEHOLDER =
            new LocalizedText("提示信息中的“%1$s”没有配对", "the “%1$s” in the message has no partner");

    private final SourceText source;
    private final String text;
    private final Function<SourceText, Optional<Formula>> formulas;
    private final List<Fault> faults;
    private final List<MessagePart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int position;

    private MessageReader(
            SourceText source,
            Function<SourceText, Optional<Formula>> formulas,
            List<Fault> faults) {
        this.source = source;
        this.text = source.text();
        this.formulas = formulas;
        this.faults = faults;
    }

    /** The parts of a template; {@code formulas} compiles what stands in braces. */
    public static List<MessagePart> read(
            SourceText source,
            Function<SourceText, Optional<Formula>> formulas,
            List<Fault> faults) {
        return new MessageReader(source, formulas, faults).parts();
    }

    private List<MessagePart> parts() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (next != '{' && next != '}') {
                words.append(next);
                position++;
            } else if (text.startsWith(String.valueOf(next).repeat(2), position)) {
                words.append(next);
                position += 2;
            } else if (next == '{') {
                placeholder();
            } else {
                unpaired(position++);
            }
        }
        flush();
        return parts;
    }

    private void placeholder() {
        int start = position + 1;
        int end = closing(start);
        if (end < 0) {
            unpaired(position);
            position = text.length();
            return;
        }
        position = end + 1;
        flush();
        String content = text.substring(start, end);
        Optional<Slot> side =
                Arrays.stream(Slot.values())
                        .filter(slot -> slot.key().equals(content.strip()))
                        .findFirst();
        if (side.isPresent()) {
            parts.add(new MessagePart.Side(side.get()));
        } else {
            formulas.apply(new SourceText(content, source.at(start)))
                    .ifPresent(formula -> parts.add(new MessagePart.Inserted(formula)));
        }
    }

    private int closing(int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"') {
                quoted = !quoted;
            } else if (next == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private void unpaired(int at) {
        faults.add(
                FaultMessage.fault(
                        source.at(at), "PLACEHOLDER", PLACEHOLDER, text.substring(at, at + 1)));
    }

    private void flush() {
        if (!words.isEmpty()) {
            parts.add(new MessagePart.Words(words.toString()));
            words.setLength(0);
        }
    }
}
