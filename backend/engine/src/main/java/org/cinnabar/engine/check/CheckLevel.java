package org.cinnabar.engine.check;

/**
 * How grave a finding is (审核级别): blocks submission (强制性), needs an explanation and confirmation
 * (准强制性), needs an explanation (核实性), or is advice (提示性).
 */
public enum CheckLevel {
    MANDATORY,
    QUASI_MANDATORY,
    VERIFICATION,
    ADVISORY
}
