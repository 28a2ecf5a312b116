package org.cinnabar.engine.check.bytecode;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * A method that decides one check, while it is written (方法体). At every point there is a submission
 * that cells are read from.
 */
final class MethodCode {

    static final ClassDesc FRAME = describe(Frame.class);
    static final ClassDesc VALUES = describe(CellValues.class);
    static final ClassDesc MATH = describe(Math.class);
    static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
    static final MethodTypeDesc OF_TWO_LONGS =
            MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long);

    /** The parameters: the frame, its current values, their numbers, and the row. */
    static final MethodTypeDesc TYPE =
            MethodTypeDesc.of(ConstantDescs.CD_int, FRAME, VALUES, LONGS, ConstantDescs.CD_int);

    private static final int FRAME_LOCAL = 0;
    private static final int VALUES_LOCAL = 1;
    private static final int NUMBERS_LOCAL = 2;
    private static final int ROW_LOCAL = 3;
    private static final DirectMethodHandleDesc CLASS_DATA =
            ConstantDescs.ofConstantBootstrap(
                    describe(MethodHandles.class),
                    "classDataAt",
                    ConstantDescs.CD_Object,
                    ConstantDescs.CD_int);

    private final CodeBuilder code;
    private final List<Object> constants;
    private final Label undecided;
    private int steps;
    private int values = VALUES_LOCAL;
    private int numbers = NUMBERS_LOCAL;

    /** Opens the method; {@code constants} are the objects that the class may refer to. */
    MethodCode(CodeBuilder code, List<Object> constants) {
        this.code = code;
        this.constants = constants;
        this.undecided = code.newLabel();
    }

    /** Puts the values and numbers of the frame in that local on the stack, the frame below. */
    static void loadArguments(CodeBuilder code, int frame) {
        code.aload(frame)
                .dup()
                .invokevirtual(FRAME, "current", MethodTypeDesc.of(VALUES))
                .dup()
                .invokevirtual(VALUES, "numbers", MethodTypeDesc.of(LONGS));
    }

    static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /** Reads from the submission on the stack from here on. */
    private void enter() {
        values = code.allocateLocal(TypeKind.REFERENCE);
        numbers = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(values)
                .aload(values)
                .invokevirtual(VALUES, "numbers", MethodTypeDesc.of(LONGS))
                .astore(numbers);
    }

    /** Writes {@code body} for the submission so many periods before the present one. */
    void earlier(int further, Label undefined, Runnable body) {
        int outerValues = values;
        int outerNumbers = numbers;
        steps += further;
        int found = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(FRAME_LOCAL)
                .loadConstant(steps)
                .invokevirtual(
                        FRAME, "valuesBefore", MethodTypeDesc.of(VALUES, ConstantDescs.CD_int))
                .astore(found)
                .aload(found)
                .ifnull(undefined)
                .aload(found);
        enter();
        body.run();
        steps -= further;
        values = outerValues;
        numbers = outerNumbers;
    }

    CodeBuilder code() {
        return code;
    }

    /** Where everything goes that cannot be decided here. */
    Label undecided() {
        return undecided;
    }

    Label label() {
        return code.newLabel();
    }

    int newLong() {
        return code.allocateLocal(TypeKind.LONG);
    }

    int newFlag() {
        return code.allocateLocal(TypeKind.INT);
    }

    /** Puts the scaled numbers of the submission's fixed cells on the stack. */
    void loadNumbers() {
        code.aload(numbers);
    }

    /** Puts the submission on the stack. */
    void loadValues() {
        code.aload(values);
    }

    /** Puts the submission that is checked on the stack. */
    void loadCurrent() {
        code.aload(VALUES_LOCAL);
    }

    void loadRow() {
        code.iload(ROW_LOCAL);
    }

    /** Puts an object on the stack that the class is given when it is defined. */
    void loadObject(Object object) {
        code.loadConstant(
                DynamicConstantDesc.ofNamed(
                        CLASS_DATA,
                        ConstantDescs.DEFAULT_NAME,
                        describe(object.getClass()),
                        constants.size()));
        constants.add(object);
    }

    /** Stores the long on the stack, which may stand for a missing number, and goes on with it. */
    int storePresent(Label blank) {
        int number = newLong();
        Label present = label();
        code.lstore(number)
                .lload(number)
                .loadConstant(ScaledNumber.OTHER)
                .lcmp()
                .ifgt(present)
                .lload(number)
                .loadConstant(ScaledNumber.OTHER)
                .lcmp()
                .ifeq(undecided)
                .goto_(blank)
                .labelBinding(present);
        return number;
    }

    /** Calls an operation of {@link Math} on the two longs on the stack. */
    void math(String operation) {
        code.invokestatic(MATH, operation, OF_TWO_LONGS);
    }

    /** Multiplies the long on the stack by a power of ten. */
    void scaleUp(int digits) {
        if (digits > 0) {
            code.loadConstant(Reckoning.powerOfTen(digits));
            math("multiplyExact");
        }
    }
}
