package org.cinnabar.engine.check.bytecode;

import static java.lang.constant.ConstantDescs.CD_long;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.plan.Condition;
import org.cinnabar.engine.expression.function.Comparison;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.math.BigDecimal;

/**
 * Writes the code of comparisons (比较代码). Fractions are compared by multiplying each side with the
 * other's divisor, so that nothing is divided.
 */
final class ComparisonCode {

    private final MethodCode method;
    private final CodeBuilder code;
    private final NumberCode numbers;

    ComparisonCode(MethodCode method, NumberCode numbers) {
        this.method = method;
        this.code = method.code();
        this.numbers = numbers;
    }

    void write(Condition.Compared compared, Label whenTrue, Label whenFalse, Label undefined) {
        Place left = numbers.write(compared.left(), undefined, undefined);
        Place right = numbers.write(compared.right(), undefined, undefined);
        left.load(method, compared.scale() - compared.left().scale());
        right.timesDivisor(method);
        int one = Place.stored(method).number();
        right.load(method, compared.scale() - compared.right().scale());
        left.timesDivisor(method);
        int other = Place.stored(method).number();
        Tolerance tolerance = compared.tolerance();
        if (tolerance == null || !compared.sure()) {
            code.lload(one).lload(other).lcmp();
            loadSure(compared);
            jumpIf(compared.comparison(), whenTrue);
        }
        if (tolerance != null) {
            gap(compared.comparison(), one, other);
            allowed(compared, tolerance, left, right);
            code.lcmp();
            loadSure(compared);
            code.ifle(whenTrue);
        }
        code.goto_(whenFalse);
    }

    /** Leaves the order on the stack, unless it says equal and cannot be sure. */
    private void loadSure(Condition.Compared compared) {
        if (!compared.sure()) {
            int order = method.newFlag();
            code.istore(order).iload(order).ifeq(method.undecided()).iload(order);
        }
    }

    private void jumpIf(Comparison comparison, Label label) {
        switch (comparison) {
            case EQUAL -> code.ifeq(label);
            case DIFFERENT -> code.ifne(label);
            case LESS -> code.iflt(label);
            case AT_MOST -> code.ifle(label);
            case GREATER -> code.ifgt(label);
            case AT_LEAST -> code.ifge(label);
        }
    }

    /** Leaves on the stack how far the sides lie apart the wrong way. */
    private void gap(Comparison comparison, int one, int other) {
        boolean reversed = comparison == Comparison.AT_LEAST;
        code.lload(reversed ? other : one).lload(reversed ? one : other);
        method.math("subtractExact");
        if (comparison == Comparison.EQUAL) {
            code.invokestatic(MethodCode.MATH, "absExact", MethodTypeDesc.of(CD_long, CD_long));
        }
    }

    /** Leaves on the stack how far they may, in the same units. */
    private void allowed(
            Condition.Compared compared, Tolerance tolerance, Place left, Place right) {
        BigDecimal share = tolerance.value().toBigDecimal().stripTrailingZeros();
        int digits = compared.scale() - share.scale();
        if (tolerance.relative()) {
            right.load(method, 0);
            code.invokestatic(MethodCode.MATH, "absExact", MethodTypeDesc.of(CD_long, CD_long));
            code.loadConstant(share.unscaledValue().longValueExact());
            method.math("multiplyExact");
            method.scaleUp(digits - compared.right().scale());
        } else {
            code.loadConstant(share.unscaledValue().longValueExact());
            method.scaleUp(digits);
            right.timesDivisor(method);
        }
        left.timesDivisor(method);
    }
}
