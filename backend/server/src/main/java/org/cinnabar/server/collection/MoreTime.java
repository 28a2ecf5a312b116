package org.cinnabar.server.collection;

import java.time.LocalDate;

/**
 * That a unit has more time than its cycle gives (延期情况).
 *
 * @param before the cycle's deadline
 */
public record MoreTime(LocalDate before, String reason) {}
