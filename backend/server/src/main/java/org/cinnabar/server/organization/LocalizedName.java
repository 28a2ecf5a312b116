package org.cinnabar.server.organization;

import io.swagger.v3.oas.annotations.media.Schema;

/** A name in Chinese and English (中英文名称). */
@Schema(name = "LocalizedText")
public record LocalizedName(String zh, String en) {

    LocalizedName followedBy(LocalizedName next) {
        return new LocalizedName(zh + next.zh, en + " " + next.en);
    }
}
