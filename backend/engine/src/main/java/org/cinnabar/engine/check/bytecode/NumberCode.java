package org.cinnabar.engine.check.bytecode;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import org.cinnabar.engine.check.plan.Gathering;
import org.cinnabar.engine.check.plan.Quantity;
import org.cinnabar.engine.check.plan.RowSelection;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes the code of numbers (数值代码). The code goes on where the number is present; otherwise it
 * jumps to one of two labels.
 */
final class NumberCode {

    private static final ClassDesc GATHERING = MethodCode.describe(Gathering.class);
    private static final ClassDesc SELECTION = MethodCode.describe(RowSelection.class);
    private static final MethodTypeDesc TOTAL =
            MethodTypeDesc.of(CD_long, MethodCode.VALUES, MethodCode.VALUES, CD_int);

    private final MethodCode method;
    private final CodeBuilder code;
    private final ConditionCode conditions;
    private final CombinedCode combined;

    NumberCode(MethodCode method, ConditionCode conditions) {
        this.method = method;
        this.code = method.code();
        this.conditions = conditions;
        this.combined = new CombinedCode(method, this);
    }

    Place write(Quantity quantity, Label blank, Label undefined) {
        return switch (quantity) {
            case Quantity.Constant(long number, _) -> {
                code.loadConstant(number);
                yield Place.stored(method);
            }
            case Quantity.Read read -> {
                load(read);
                yield Place.whole(method.storePresent(blank));
            }
            case Quantity.Counted(Quantity part) -> counted(part, undefined);
            case Quantity.Sum sum -> combined.sum(sum, blank, undefined);
            case Quantity.Pair pair -> combined.pair(pair, blank, undefined);
            case Quantity.Quotient quotient -> combined.quotient(quotient, blank, undefined);
            case Quantity.Extreme extreme -> combined.extreme(extreme, blank, undefined);
            case Quantity.Choice choice -> choice(choice, blank, undefined);
            case Quantity.Earlier(int steps, Quantity part) -> {
                Place[] place = new Place[1];
                method.earlier(steps, undefined, () -> place[0] = write(part, blank, undefined));
                yield place[0];
            }
            case Quantity.Required(Quantity part) -> write(part, undefined, undefined);
            case Quantity.Shifted(Quantity part, _) -> write(part, blank, undefined);
            case Quantity.Negated(Quantity part) ->
                    changed(write(part, blank, undefined), "negateExact");
            case Quantity.Absolute(Quantity part) ->
                    changed(write(part, blank, undefined), "absExact");
            case Quantity.Rounded rounded ->
                    rounded(rounded, write(rounded.part(), blank, undefined));
        };
    }

    /** Leaves the number on the stack, which may stand for a missing one. */
    void load(Quantity.Read read) {
        switch (read) {
            case Quantity.Cell(int slot, _) -> {
                method.loadNumbers();
                code.loadConstant(slot).laload();
            }
            case Quantity.RowCell(int column, _) -> {
                method.loadCurrent();
                code.loadConstant(column)
                        .invokevirtual(
                                MethodCode.VALUES,
                                "numbers",
                                MethodTypeDesc.of(MethodCode.LONGS, CD_int));
                method.loadRow();
                code.laload();
            }
            case Quantity.Gathered(Gathering gathering, int table, int column, _) -> {
                code.getstatic(GATHERING, gathering.name(), GATHERING);
                method.loadValues();
                code.loadConstant(table)
                        .loadConstant(column)
                        .invokevirtual(
                                GATHERING,
                                "of",
                                MethodTypeDesc.of(CD_long, MethodCode.VALUES, CD_int, CD_int));
            }
            case Quantity.RowProducts(int table, int one, int other, _) -> {
                method.loadValues();
                code.loadConstant(table)
                        .loadConstant(one)
                        .loadConstant(other)
                        .invokestatic(
                                GATHERING,
                                "products",
                                MethodTypeDesc.of(
                                        CD_long, MethodCode.VALUES, CD_int, CD_int, CD_int));
            }
            case Quantity.Selected(RowSelection selection, _) -> {
                method.loadObject(selection);
                method.loadValues();
                method.loadCurrent();
                method.loadRow();
                code.invokevirtual(SELECTION, "total", TOTAL);
            }
        }
    }

    private Place counted(Quantity part, Label undefined) {
        Label blank = method.label();
        Label done = method.label();
        int count = method.newLong();
        code.lconst_0().lstore(count);
        write(part, blank, undefined);
        code.lconst_1().lstore(count).goto_(done);
        code.labelBinding(blank).labelBinding(done);
        return Place.whole(count);
    }

    private Place changed(Place part, String operation) {
        code.lload(part.number())
                .invokestatic(MethodCode.MATH, operation, MethodTypeDesc.of(CD_long, CD_long));
        int number = method.newLong();
        code.lstore(number);
        return new Place(number, part.divisor());
    }

    private Place rounded(Quantity.Rounded rounded, Place part) {
        int digits = rounded.scale() - rounded.part().scale();
        code.lload(part.number());
        method.scaleUp(digits);
        if (part.isFraction()) {
            code.lload(part.divisor());
        } else {
            code.lconst_1();
        }
        method.scaleUp(-digits);
        if (rounded.floored()) {
            method.math("floorDiv");
        } else {
            code.invokestatic(
                    MethodCode.describe(Reckoning.class),
                    "roundedQuotient",
                    MethodCode.OF_TWO_LONGS);
        }
        return Place.stored(method);
    }

    private Place choice(Quantity.Choice choice, Label blank, Label undefined) {
        Label whenTrue = method.label();
        Label otherwise = method.label();
        Label done = method.label();
        int result = method.newLong();
        conditions.write(choice.condition(), whenTrue, otherwise, undefined);
        code.labelBinding(whenTrue);
        write(choice.whenTrue(), blank, undefined)
                .load(method, choice.scale() - choice.whenTrue().scale());
        code.lstore(result).goto_(done).labelBinding(otherwise);
        write(choice.otherwise(), blank, undefined)
                .load(method, choice.scale() - choice.otherwise().scale());
        code.lstore(result).labelBinding(done);
        return Place.whole(result);
    }
}
