package org.cinnabar.server.organization;

import org.jspecify.annotations.Nullable;

/** Administrative division (行政区划) with its six-digit code. */
public record Region(
        String code, @Nullable String parentCode, RegionLevel level, LocalizedName name) {}
