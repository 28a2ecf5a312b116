package org.cinnabar.engine.check.plan;

/** A formula has a part without a plan (不可编译), so that all of it is left to the general path. */
final class NotPlannable extends Exception {

    private static final long serialVersionUID = 1L;

    NotPlannable(String part) {
        super(part, null, false, false);
    }
}
