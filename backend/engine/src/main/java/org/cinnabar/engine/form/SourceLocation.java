package org.cinnabar.engine.form;

/** A place in a file of a pack (出处): file name, line and column, both counted from 1. */
public record SourceLocation(String file, int line, int column)
        implements Comparable<SourceLocation> {

    /** The place {@code offset} characters into {@code text}, which starts here. */
    public SourceLocation inside(String text, int offset) {
        int end = Math.min(offset, text.length());
        int lastBreak = text.lastIndexOf('\n', end - 1);
        if (lastBreak < 0) {
            return new SourceLocation(file, line, column + end);
        }
        int breaks = (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        return new SourceLocation(file, line + breaks, end - lastBreak);
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
