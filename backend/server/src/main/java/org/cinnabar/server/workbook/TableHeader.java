package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.Column;

import java.util.ArrayList;
import java.util.List;

/** Where each title of a multi-level table header stands (多层表头). */
final class TableHeader {

    private TableHeader() {}

    /** A title and the block of cells it covers, counted from the header's corner. */
    record Block(Column column, int down, int right, int height, int width) {}

    /** How many lines the header takes. */
    static int depth(List<Column> columns) {
        return columns.stream().mapToInt(column -> 1 + depth(column.children())).max().orElse(0);
    }

    /** All titles, groups before what they group. */
    static List<Block> of(List<Column> columns) {
        List<Block> blocks = new ArrayList<>();
        place(columns, 0, 0, depth(columns), blocks);
        return blocks;
    }

    private static void place(
            List<Column> columns, int down, int right, int height, List<Block> blocks) {
        int at = right;
        for (Column column : columns) {
            int width = (int) column.leaves().count();
            boolean leaf = column.children().isEmpty();
            blocks.add(new Block(column, down, at, leaf ? height : 1, width));
            place(column.children(), down + 1, at, height - 1, blocks);
            at += width;
        }
    }
}
