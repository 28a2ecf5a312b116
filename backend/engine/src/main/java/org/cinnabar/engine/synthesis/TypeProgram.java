package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.Formula;

import java.util.List;

/** The compiled recipe of one unit type (类型合成程序): the steps in their order. */
record TypeProgram(List<Step> let, List<Register> register, List<Step> each, List<Step> forms) {

    TypeProgram {
        let = List.copyOf(let);
        register = List.copyOf(register);
        each = List.copyOf(each);
        forms = List.copyOf(forms);
    }

    /** A further register attribute of the unit (名录属性). */
    record Register(String attribute, Formula formula) {}
}
