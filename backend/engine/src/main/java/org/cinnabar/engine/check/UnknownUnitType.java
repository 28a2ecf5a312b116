package org.cinnabar.engine.check;

/** A submission names a type of unit (单位类型) that its scheme does not have. */
public final class UnknownUnitType extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownUnitType(String type) {
        super("the scheme has no unit type “" + type + "”");
    }
}
