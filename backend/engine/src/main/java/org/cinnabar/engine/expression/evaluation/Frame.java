package org.cinnabar.engine.expression.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where a formula runs (求值环境): in which submission, in which row of a floating table, and with
 * which neighbours. Looking back moves the cells, but not the row, the unit or the period.
 */
public final class Frame {

    private static final int NO_ROW = -1;

    private final CellValues current;
    private final int row;
    private final Neighbours neighbours;
    private final CellValues values;
    private final int steps;

    private Frame(
            CellValues current, int row, Neighbours neighbours, CellValues values, int steps) {
        this.current = current;
        this.row = row;
        this.neighbours = neighbours;
        this.values = values;
        this.steps = steps;
    }

    /** The frame of a submission as a whole. */
    public static Frame of(CellValues current, Neighbours neighbours) {
        return new Frame(current, NO_ROW, neighbours, current, 0);
    }

    /** The same in that row, counted from 0. */
    public Frame inRow(int number) {
        return new Frame(current, number, neighbours, values, steps);
    }

    /** The same so many periods before; null when there is no such submission. */
    public @Nullable Frame previous(int further) {
        CellValues there = neighbours.previous(steps + further);
        return there == null ? null : new Frame(current, row, neighbours, there, steps + further);
    }

    /** The values of so many periods before; null when there is no such submission. */
    public @Nullable CellValues valuesBefore(int further) {
        return neighbours.previous(steps + further);
    }

    /** The same in each finer period. */
    public List<Frame> finer() {
        return neighbours.finer().stream()
                .map(there -> new Frame(current, row, neighbours, there, steps))
                .toList();
    }

    /** The values that cells and columns are read from. */
    public CellValues values() {
        return values;
    }

    /** The values of the submission the formula was asked for. */
    public CellValues current() {
        return current;
    }

    /** The current row, counted from 0. */
    public int row() {
        return row;
    }
}
