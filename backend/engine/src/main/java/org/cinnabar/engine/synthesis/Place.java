package org.cinnabar.engine.synthesis;

/**
 * Where a unit may be (所在地).
 *
 * @param regionCode six-digit code of the lowest region
 * @param shortName what unit names are made of, for instance 石河子
 * @param officeRegion region of the lowest office that the unit reports to
 */
public record Place(String regionCode, String shortName, String officeRegion) {

    /** The two-digit code of the province. */
    String province() {
        return regionCode.substring(0, 2);
    }
}
