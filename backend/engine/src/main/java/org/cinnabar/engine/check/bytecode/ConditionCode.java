package org.cinnabar.engine.check.bytecode;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import org.cinnabar.engine.check.plan.Condition;
import org.cinnabar.engine.check.plan.Quantity;
import org.cinnabar.engine.check.plan.TextSource;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Writes the code of conditions (条件代码), which ends in a jump to one of three labels. */
final class ConditionCode {

    private static final ClassDesc REGISTER = MethodCode.describe(TextSource.Register.class);
    private static final MethodTypeDesc TEXT =
            MethodTypeDesc.of(CD_String, MethodCode.VALUES, MethodCode.VALUES, CD_int);

    private final MethodCode method;
    private final CodeBuilder code;
    private final NumberCode numbers;
    private final ComparisonCode comparisons;

    ConditionCode(MethodCode method) {
        this.method = method;
        this.code = method.code();
        this.numbers = new NumberCode(method, this);
        this.comparisons = new ComparisonCode(method, numbers);
    }

    void write(Condition condition, Label whenTrue, Label whenFalse, Label undefined) {
        switch (condition) {
            case Condition.Constant(boolean truth) -> code.goto_(truth ? whenTrue : whenFalse);
            case Condition.Compared compared ->
                    comparisons.write(compared, whenTrue, whenFalse, undefined);
            case Condition.TextsCompared texts -> {
                int left = storeText(texts.left(), undefined);
                int right = storeText(texts.right(), undefined);
                code.aload(left).aload(right);
                code.invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
                        .ifne(texts.equal() ? whenTrue : whenFalse)
                        .goto_(texts.equal() ? whenFalse : whenTrue);
            }
            case Condition.Junction junction -> junction(junction, whenTrue, whenFalse, undefined);
            case Condition.Negated(Condition part) -> write(part, whenFalse, whenTrue, undefined);
            case Condition.Choice choice -> choice(choice, whenTrue, whenFalse, undefined);
            case Condition.NumberBlank(Quantity part) -> {
                numbers.write(part, whenTrue, undefined);
                code.goto_(whenFalse);
            }
            case Condition.TextBlank(TextSource part) -> {
                loadText(part);
                code.ifnull(whenTrue).goto_(whenFalse);
            }
            case Condition.Earlier(int steps, Condition part) ->
                    method.earlier(
                            steps, undefined, () -> write(part, whenTrue, whenFalse, undefined));
        }
    }

    private void junction(
            Condition.Junction junction, Label whenTrue, Label whenFalse, Label undefined) {
        int missing = method.newFlag();
        code.iconst_0().istore(missing);
        for (Condition part : junction.parts()) {
            Label next = method.label();
            Label unknown = method.label();
            if (junction.all()) {
                write(part, next, whenFalse, unknown);
            } else {
                write(part, whenTrue, next, unknown);
            }
            code.labelBinding(unknown).iconst_1().istore(missing).labelBinding(next);
        }
        code.iload(missing).ifne(undefined).goto_(junction.all() ? whenTrue : whenFalse);
    }

    private void choice(Condition.Choice choice, Label whenTrue, Label whenFalse, Label undefined) {
        Label first = method.label();
        Label second = method.label();
        write(choice.condition(), first, second, undefined);
        code.labelBinding(first);
        write(choice.whenTrue(), whenTrue, whenFalse, undefined);
        code.labelBinding(second);
        write(choice.otherwise(), whenTrue, whenFalse, undefined);
    }

    private int storeText(TextSource source, Label blank) {
        int text = code.allocateLocal(TypeKind.REFERENCE);
        loadText(source);
        code.astore(text).aload(text).ifnull(blank);
        return text;
    }

    private void loadText(TextSource source) {
        switch (source) {
            case TextSource.Literal(String literal) when literal.isEmpty() -> code.aconst_null();
            case TextSource.Literal(String literal) -> code.loadConstant(literal);
            case TextSource.Cell(int slot) -> {
                method.loadValues();
                code.loadConstant(slot)
                        .invokevirtual(
                                MethodCode.VALUES, "text", MethodTypeDesc.of(CD_String, CD_int));
            }
            case TextSource.RowCell(int column) -> {
                method.loadCurrent();
                code.loadConstant(column);
                method.loadRow();
                code.invokevirtual(
                        MethodCode.VALUES, "text", MethodTypeDesc.of(CD_String, CD_int, CD_int));
            }
            case TextSource.Register register -> {
                method.loadObject(register);
                method.loadValues();
                method.loadCurrent();
                method.loadRow();
                code.invokevirtual(REGISTER, "text", TEXT);
            }
        }
    }
}
