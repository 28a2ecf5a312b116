package org.cinnabar.engine.check.bytecode;

import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import org.cinnabar.engine.check.bytecode.CompiledChecks.NumberedPlan;
import org.cinnabar.engine.check.plan.Plan;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the class of a group of planned checks (生成判定类): a method for each, and one that picks it.
 */
final class DeciderClass {

    private static final ClassDesc SUPER = MethodCode.describe(Decider.class);
    private static final ClassDesc NAME =
            ClassDesc.of(DeciderClass.class.getPackageName(), "CompiledDecider");
    private static final MethodTypeDesc DECIDE =
            MethodTypeDesc.of(CD_int, CD_int, MethodCode.FRAME, CD_int);
    private static final MethodTypeDesc DECIDE_ALL =
            MethodTypeDesc.of(CD_void, MethodCode.FRAME, CD_byte.arrayType());
    private static final MethodTypeDesc CHECK = MethodTypeDesc.of(CD_int, MethodCode.FRAME, CD_int);

    private static final int VALUES = 3;
    private static final int NUMBERS = 4;

    private final List<NumberedPlan> plans;
    private final List<Object> constants = new ArrayList<>();

    private DeciderClass(List<NumberedPlan> plans) {
        this.plans = plans;
    }

    /** A new class for these checks, unloaded with its last use. */
    static Decider define(List<NumberedPlan> plans) {
        DeciderClass made = new DeciderClass(plans);
        byte[] bytes = ClassFile.of().build(NAME, made::write);
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.lookup()
                            .defineHiddenClassWithClassData(
                                    bytes, List.copyOf(made.constants), false);
            return (Decider) lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("the compiled checks were refused", refused);
        }
    }

    private void write(ClassBuilder type) {
        type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withSuperclass(SUPER)
                .withMethodBody(
                        INIT_NAME,
                        MTD_void,
                        0,
                        code -> code.aload(0).invokespecial(SUPER, INIT_NAME, MTD_void).return_())
                .withMethodBody("decide", DECIDE, 0, this::pick)
                .withMethodBody("decideAll", DECIDE_ALL, 0, this::all);
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i).plan();
            type.withMethodBody(
                    name(i), MethodCode.TYPE, ClassFile.ACC_STATIC, code -> write(plan, code));
        }
    }

    private static String name(int number) {
        return "check" + number;
    }

    private void pick(CodeBuilder code) {
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        Label unknown = code.newLabel();
        code.iload(1).tableswitch(unknown, cases);
        for (int i = 0; i < plans.size(); i++) {
            code.labelBinding(cases.get(i).target());
            MethodCode.loadArguments(code, 2);
            code.iload(3).invokestatic(NAME, name(i), MethodCode.TYPE).ireturn();
        }
        code.labelBinding(unknown).loadConstant(Decision.UNDECIDED.ordinal()).ireturn();
    }

    private void all(CodeBuilder code) {
        MethodCode.loadArguments(code, 1);
        code.astore(NUMBERS).astore(VALUES).pop();
        for (int i = 0; i < plans.size(); i++) {
            NumberedPlan plan = plans.get(i);
            if (!plan.inRows()) {
                code.aload(2)
                        .loadConstant(plan.check())
                        .aload(1)
                        .aload(VALUES)
                        .aload(NUMBERS)
                        .iconst_0()
                        .invokestatic(NAME, name(i), MethodCode.TYPE)
                        .bastore();
            }
        }
        code.return_();
    }

    private void write(Plan plan, CodeBuilder code) {
        MethodCode method = new MethodCode(code, constants);
        ConditionCode conditions = new ConditionCode(method);
        Label satisfied = method.label();
        Label failed = method.label();
        Label notApplicable = method.label();
        if (plan.when() != null) {
            Label wanted = method.label();
            conditions.write(plan.when(), wanted, notApplicable, notApplicable);
            code.labelBinding(wanted);
        }
        conditions.write(plan.formula(), satisfied, failed, notApplicable);
        end(code, satisfied, Decision.SATISFIED);
        end(code, failed, Decision.FAILED);
        end(code, notApplicable, Decision.NOT_APPLICABLE);
        end(code, method.undecided(), Decision.UNDECIDED);
    }

    private static void end(CodeBuilder code, Label label, Decision decision) {
        code.labelBinding(label).loadConstant(decision.ordinal()).ireturn();
    }
}
