package org.cinnabar.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * The result of checking the audit log against its chain (操作日志校验结果).
 *
 * @param entries how many entries were found in order
 * @param firstBroken place of the first entry that was changed, removed or slipped in
 * @param head hash of the last entry in order; kept elsewhere, it shows a log whose end was cut off
 */
public record AuditVerification(
        boolean intact, long entries, @Nullable Long firstBroken, @Nullable String head) {}
