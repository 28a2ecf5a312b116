package org.cinnabar.server.submission;

import java.util.UUID;

/** The office that has to act now (当前审核机构) and its position on the chain, 0 = lowest. */
public record Turn(UUID officeId, int step) {}
