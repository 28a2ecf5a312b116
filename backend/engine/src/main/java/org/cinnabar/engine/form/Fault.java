package org.cinnabar.engine.form;

/** Something wrong with a pack (制度缺陷), told to its author: where, a stable code, what. */
public record Fault(SourceLocation location, String code, LocalizedText message) {

    @Override
    public String toString() {
        return location + " " + code + " " + message.en();
    }
}
