package org.cinnabar.engine.form;

/** A text of a pack together with the place where its first character stands (原文). */
public record SourceText(String text, SourceLocation location) {

    /** The place of the character at {@code offset}. */
    public SourceLocation at(int offset) {
        return location.inside(text, offset);
    }
}
