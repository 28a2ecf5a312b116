package org.cinnabar.server.organization;

/** Level of a region in the division of the country (行政级别). */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY
}
