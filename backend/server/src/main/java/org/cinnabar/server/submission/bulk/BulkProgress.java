package org.cinnabar.server.submission.bulk;

/** How far a bulk order is (批量任务进度): counts of its submissions by outcome. */
public record BulkProgress(int total, int waiting, int done, int refused, int cancelled) {}
