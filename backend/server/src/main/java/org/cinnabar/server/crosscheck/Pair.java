package org.cinnabar.server.crosscheck;

import java.util.List;

/**
 * Two sides that belong together by a check (配对): units naming one another, or sharing what only
 * one may have.
 */
record Pair(String checkId, Party left, Party right, List<String> matched) {

    Pair {
        matched = List.copyOf(matched);
    }

    boolean waits() {
        return left.isAwaited() || right.isAwaited();
    }
}
