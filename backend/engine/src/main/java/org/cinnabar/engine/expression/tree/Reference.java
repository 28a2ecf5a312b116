package org.cinnabar.engine.expression.tree;

/**
 * Something outside itself that a formula reads (引用), at the grain in which dependencies are kept:
 * a row's cell counts as its whole column.
 */
public sealed interface Reference {

    /** A cell of a fixed table. */
    record Cell(String form, String cell) implements Reference {
        @Override
        public String toString() {
            return form + "." + cell;
        }
    }

    /** A column of a floating table. */
    record Column(String form, String table, String column) implements Reference {
        @Override
        public String toString() {
            return form + "." + table + "." + column;
        }
    }

    /** An attribute of the unit. */
    record Register(String attribute) implements Reference {
        @Override
        public String toString() {
            return "UNIT." + attribute;
        }
    }

    /** Any cell of a form. */
    record Form(String form) implements Reference {
        @Override
        public String toString() {
            return "FORM:" + form;
        }
    }

    /** The same in another submission of the unit: an earlier one, or one of a finer period. */
    record Elsewhere(Reference reference) implements Reference {
        @Override
        public String toString() {
            return "PREV:" + reference;
        }
    }
}
