package org.cinnabar.server.collection;

import java.util.UUID;

/** Who changes a cycle, for which office (期次管理员). */
public record CycleOfficer(String username, UUID officeId, String officeCode) {}
