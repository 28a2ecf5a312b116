package org.cinnabar.server.support;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.env.Environment;

/** What somebody can do to the audit log who owns the machine: all triggers switched off. */
public final class AuditTampering {

    private final DSLContext superuser;

    public AuditTampering(Environment environment) {
        this.superuser = TestDatabase.superuser(environment);
    }

    public void execute(String statement) {
        superuser.transaction(
                transaction -> {
                    DSLContext dsl = DSL.using(transaction);
                    dsl.execute("alter table audit.entry disable trigger user");
                    dsl.execute("alter table audit.link disable trigger user");
                    dsl.execute(statement);
                    dsl.execute("alter table audit.entry enable trigger user");
                    dsl.execute("alter table audit.link enable trigger user");
                });
    }

    /** Empties the log. */
    public void clear() {
        execute("truncate audit.link, audit.entry");
    }
}
