package org.cinnabar.server.identity;

/** As what somebody signs a unit's forms before they are submitted (签署环节). */
public enum SignatureStep {
    /** Who filled them in (填表人). */
    FILLER,
    /** Who is responsible for the statistics (统计负责人). */
    STATISTICS_HEAD,
    /** Who is responsible for the unit (单位负责人). */
    UNIT_HEAD
}
