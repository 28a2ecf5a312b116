package org.cinnabar.server.submission;

import java.util.UUID;

/**
 * Which office a unit reports to, and who reviews above it (管辖).
 *
 * @param officeId the lowest office
 * @param officePath the codes from the root down to that office
 */
public record Jurisdiction(
        UUID officeId, String officePath, String regionCode, ReviewChain chain) {}
