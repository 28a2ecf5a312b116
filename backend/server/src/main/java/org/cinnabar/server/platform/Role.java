package org.cinnabar.server.platform;

/** What an account is (角色); an account has exactly one. */
public enum Role {
    /** Fills in and submits for one unit (填报人员). */
    UNIT_CLERK,
    /** Reviews what the units below its office submit (审核人员). */
    REVIEWER,
    /** Reads progress and statistics below its office (分析人员). */
    ANALYST,
    /** Writes and publishes reporting schemes (制度设计人员). */
    SCHEME_DESIGNER,
    /** Keeps accounts, offices and units (系统管理员). */
    SYSTEM_ADMINISTRATOR,
    /** Unlocks accounts and watches over the keys (安全管理员). */
    SECURITY_ADMINISTRATOR,
    /** Reads the audit log (审计管理员). */
    AUDIT_ADMINISTRATOR
}
