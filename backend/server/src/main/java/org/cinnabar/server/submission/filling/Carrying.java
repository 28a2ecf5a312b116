package org.cinnabar.server.submission.filling;

import org.cinnabar.server.submission.Filing;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is by another version of its scheme (换版结果), not written down yet.
 *
 * @param carried what people have written, in the cells of that version
 * @param contents everything it says then, null when nobody has written anything
 */
public record Carrying(Filing filing, Carried carried, @Nullable Contents contents) {}
