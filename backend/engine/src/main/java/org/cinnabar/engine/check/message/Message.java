package org.cinnabar.engine.check.message;

import org.cinnabar.engine.check.message.MessagePart.Slot;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.LocalizedText;

import java.util.List;
import java.util.function.Function;

/** A message in both languages (提示信息), ready to be filled. */
public record Message(List<MessagePart> zh, List<MessagePart> en) {

    private static final String MISSING = "—";

    public Message {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /** The message with the values of that frame and of the failed comparison. */
    public LocalizedText fill(Frame frame, Function<Slot, Value> sides) {
        return new LocalizedText(
                fill(zh, frame, sides, "是", "否"), fill(en, frame, sides, "TRUE", "FALSE"));
    }

    private static String fill(
            List<MessagePart> parts,
            Frame frame,
            Function<Slot, Value> sides,
            String yes,
            String no) {
        StringBuilder text = new StringBuilder();
        for (MessagePart part : parts) {
            switch (part) {
                case MessagePart.Words(String words) -> text.append(words);
                case MessagePart.Inserted(var formula) ->
                        text.append(shown(formula.evaluate(frame), yes, no));
                case MessagePart.Side(Slot slot) -> text.append(shown(sides.apply(slot), yes, no));
            }
        }
        return text.toString();
    }

    private static String shown(Value value, String yes, String no) {
        if (!value.isPresent()) {
            return MISSING;
        }
        return value instanceof BooleanValue truth
                ? truth == BooleanValue.TRUE ? yes : no
                : value.text();
    }
}
