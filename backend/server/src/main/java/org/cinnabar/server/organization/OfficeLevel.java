package org.cinnabar.server.organization;

/** Level of an office in the reporting tree (机构层级); chains may leave levels out. */
public enum OfficeLevel {
    COUNTRY,
    PROVINCE,
    CITY,
    COUNTY
}
