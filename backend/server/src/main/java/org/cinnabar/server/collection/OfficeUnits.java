package org.cinnabar.server.collection;

/**
 * How many units that report to one office a cycle asks (机构填报单位数).
 *
 * @param waiting how many of them are not dispatched yet
 */
record OfficeUnits(String officePath, int units, int waiting) {}
