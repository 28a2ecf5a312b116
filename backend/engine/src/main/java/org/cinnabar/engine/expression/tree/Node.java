package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.expression.value.Decimal;

import java.util.List;
import java.util.Set;

/**
 * A node of the typed tree (类型树) that a formula is compiled to and that every back end walks. Names
 * are resolved, types are checked; what remains is what has to be computed.
 */
public sealed interface Node {

    Type type();

    /** A number as written. */
    record Number(Decimal value) implements Node {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A text as written. */
    record Text(String value) implements Node {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** {@code TRUE} or {@code FALSE}. */
    record Truth(boolean value) implements Node {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /** A cell of a fixed table; {@code cell} is {@code row} or {@code row.column}. */
    record Cell(String form, String cell, Type type) implements Node {}

    /** A whole column of a floating table. */
    record Column(String form, String table, String column, Type type) implements Node {}

    /** The current row's cell in a column of a floating table. */
    record RowCell(String form, String table, String column, Type type) implements Node {}

    /** An attribute of the unit's entry in the register. */
    record Register(String attribute) implements Node {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A name given by the surroundings of the formula, such as a drawn variable. */
    record Variable(String name, Type type) implements Node {}

    /**
     * A form as a whole; {@code except} are the cells that do not count when asking whether it is
     * filled, because no person enters them.
     */
    record Form(String form, Set<Reference> except) implements Node {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /** A function or operator applied to its arguments. */
    record Call(String function, List<Node> arguments, Type type) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The argument in the submission so many periods before (上期). */
    record Previous(int steps, Node argument) implements Node {
        @Override
        public Type type() {
            return argument.type();
        }
    }

    /** The argument in each submission of the finer periods within this one (各期). */
    record Periods(Node argument) implements Node {
        @Override
        public Type type() {
            return argument.type().asColumn();
        }
    }

    /** The nodes directly below this one. */
    default List<Node> children() {
        return switch (this) {
            case Call call -> call.arguments();
            case Previous previous -> List.of(previous.argument());
            case Periods periods -> List.of(periods.argument());
            case Number _,
                    Text _,
                    Truth _,
                    Cell _,
                    Column _,
                    RowCell _,
                    Register _,
                    Variable _,
                    Form _ ->
                    List.of();
        };
    }
}
