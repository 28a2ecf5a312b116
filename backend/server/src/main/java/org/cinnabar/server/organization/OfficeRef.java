package org.cinnabar.server.organization;

import java.util.UUID;

/** What other resources show of an office (机构引用). */
public record OfficeRef(UUID id, String code, OfficeLevel level, LocalizedName name) {}
