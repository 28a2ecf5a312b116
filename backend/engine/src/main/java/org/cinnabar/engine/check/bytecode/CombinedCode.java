package org.cinnabar.engine.check.bytecode;

import static java.lang.constant.ConstantDescs.CD_long;

import org.cinnabar.engine.check.plan.Quantity;
import org.cinnabar.engine.check.plan.Quantity.Sum.Term;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Writes the code of numbers that are put together from several (组合数值代码). */
final class CombinedCode {

    private static final ClassDesc RECKONING = MethodCode.describe(Reckoning.class);
    private static final MethodTypeDesc PLUS =
            MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long);

    private final MethodCode method;
    private final CodeBuilder code;
    private final NumberCode numbers;

    CombinedCode(MethodCode method, NumberCode numbers) {
        this.method = method;
        this.code = method.code();
        this.numbers = numbers;
    }

    Place sum(Quantity.Sum sum, Label blank, Label undefined) {
        boolean allRead =
                sum.terms().stream().allMatch(term -> term.part() instanceof Quantity.Read);
        return allRead ? sumOfRead(sum, blank) : sumOfAny(sum, blank, undefined);
    }

    /** Adds without looking for blanks between, once all terms have turned out present. */
    private Place sumOfRead(Quantity.Sum sum, Label blank) {
        Label someMissing = method.label();
        Label done = method.label();
        int total = method.newLong();
        List<Integer> parts = new ArrayList<>();
        for (Term term : sum.terms()) {
            numbers.load((Quantity.Read) term.part());
            parts.add(Place.stored(method).number());
        }
        for (int part : parts) {
            code.lload(part).loadConstant(ScaledNumber.OTHER).lcmp().ifle(someMissing);
        }
        code.lconst_0();
        for (int i = 0; i < parts.size(); i++) {
            Term term = sum.terms().get(i);
            code.lload(parts.get(i));
            method.scaleUp(sum.scale() - term.part().scale());
            method.math(term.subtracted() ? "subtractExact" : "addExact");
        }
        code.lstore(total).goto_(done).labelBinding(someMissing);
        code.loadConstant(ScaledNumber.BLANK);
        for (int i = 0; i < parts.size(); i++) {
            Term term = sum.terms().get(i);
            long unit = Reckoning.powerOfTen(sum.scale() - term.part().scale());
            code.lload(parts.get(i))
                    .loadConstant(term.subtracted() ? -unit : unit)
                    .invokestatic(RECKONING, "plus", PLUS);
        }
        code.lload(method.storePresent(blank)).lstore(total).labelBinding(done);
        return Place.whole(total);
    }

    private Place sumOfAny(Quantity.Sum sum, Label blank, Label undefined) {
        int total = method.newLong();
        int filled = method.newFlag();
        code.lconst_0().lstore(total).iconst_0().istore(filled);
        Place result = Place.whole(total);
        for (Term term : sum.terms()) {
            Label next = method.label();
            Place part = numbers.write(term.part(), next, undefined);
            int digits = sum.scale() - term.part().scale();
            code.lload(total);
            part.timesDivisor(method);
            part.load(method, digits);
            method.math(term.subtracted() ? "subtractExact" : "addExact");
            code.lstore(total);
            if (sum.mayBeBlank()) {
                code.iconst_1().istore(filled);
            }
            code.labelBinding(next);
            result = new Place(total, part.divisor());
        }
        if (sum.mayBeBlank()) {
            code.iload(filled).ifeq(blank);
        }
        return result;
    }

    Place pair(Quantity.Pair pair, Label blank, Label undefined) {
        Place one;
        Place other;
        boolean apart = blank != undefined && pair.one().mayBeBlank();
        if (apart && pair.other().mayBeUndefined()) {
            int missing = method.newFlag();
            Label next = method.label();
            Label skipped = method.label();
            int number = method.newLong();
            int divisor = method.newLong();
            code.lconst_0().lstore(number).lconst_1().lstore(divisor).iconst_1().istore(missing);
            Place found = numbers.write(pair.one(), skipped, undefined);
            code.lload(found.number()).lstore(number).iconst_0().istore(missing);
            if (found.isFraction()) {
                code.lload(found.divisor()).lstore(divisor);
            }
            code.goto_(next).labelBinding(skipped).labelBinding(next);
            one = found.isFraction() ? new Place(number, divisor) : Place.whole(number);
            other = numbers.write(pair.other(), blank, undefined);
            code.iload(missing).ifne(blank);
        } else {
            one = numbers.write(pair.one(), blank, undefined);
            other = numbers.write(pair.other(), blank, undefined);
        }
        return switch (pair) {
            case Quantity.Product _ -> product(one, other);
            case Quantity.Remainder remainder -> remainder(remainder, one, other, undefined);
        };
    }

    private Place product(Place one, Place other) {
        one.load(method, 0);
        other.load(method, 0);
        method.math("multiplyExact");
        int number = Place.stored(method).number();
        if (!one.isFraction()) {
            return new Place(number, other.divisor());
        }
        code.lload(one.divisor());
        other.timesDivisor(method);
        return new Place(number, Place.stored(method).number());
    }

    private Place remainder(Quantity.Remainder remainder, Place one, Place other, Label undefined) {
        other.load(method, remainder.scale() - remainder.other().scale());
        int divisor = Place.stored(method).number();
        code.lload(divisor).lconst_0().lcmp().ifeq(undefined);
        one.load(method, remainder.scale() - remainder.one().scale());
        code.lload(divisor);
        method.math("floorMod");
        return Place.stored(method);
    }

    Place quotient(Quantity.Quotient quotient, Label blank, Label undefined) {
        Label noDividend = quotient.mean() ? blank : undefined;
        Place dividend = numbers.write(quotient.dividend(), noDividend, undefined);
        Place by = numbers.write(quotient.divisor(), undefined, undefined);
        code.lload(by.number()).lconst_0().lcmp().ifeq(undefined);
        dividend.load(method, 0);
        by.timesDivisor(method);
        int number = Place.stored(method).number();
        by.load(method, 0);
        dividend.timesDivisor(method);
        int divisor = Place.stored(method).number();
        Label positive = method.label();
        code.lload(divisor).lconst_0().lcmp().ifgt(positive);
        negate(number);
        negate(divisor);
        code.labelBinding(positive);
        return new Place(number, divisor);
    }

    private void negate(int number) {
        code.lconst_0().lload(number);
        method.math("subtractExact");
        code.lstore(number);
    }

    Place extreme(Quantity.Extreme extreme, Label blank, Label undefined) {
        int result = method.newLong();
        int filled = method.newFlag();
        code.lconst_0().lstore(result).iconst_0().istore(filled);
        for (Quantity quantity : extreme.parts()) {
            Label next = method.label();
            Label first = method.label();
            Label found = method.label();
            Place part = numbers.write(quantity, next, undefined);
            part.load(method, extreme.scale() - quantity.scale());
            code.iload(filled).ifeq(first).lload(result);
            method.math(extreme.largest() ? "max" : "min");
            code.goto_(found).labelBinding(first).labelBinding(found);
            code.lstore(result).iconst_1().istore(filled).labelBinding(next);
        }
        code.iload(filled).ifeq(blank);
        return Place.whole(result);
    }
}
