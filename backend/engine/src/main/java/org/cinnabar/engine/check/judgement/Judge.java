package org.cinnabar.engine.check.judgement;

import org.cinnabar.engine.expression.evaluation.Frame;

/** A truth-valued formula made ready to be judged (判定器). */
@FunctionalInterface
public interface Judge {

    Verdict judge(Frame frame);
}
