package org.cinnabar.server.organization;

import java.util.UUID;

/** An office and how many offices lie directly below it (机构节点). */
public record OfficeNode(
        UUID id, String code, OfficeLevel level, LocalizedName name, int childCount) {}
