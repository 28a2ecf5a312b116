package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void asksCodeListsAboutMembersAncestorsAndAttributes() {
        Expressions.cells("k", "900-022-29", "t", "unknown")
                .table(
                        """
                        INLIST(k, "wastes") : true
                        INLIST(t, "wastes") : false
                        UNDER(k, "HW", "wastes") : true
                        UNDER("HW", k, "wastes") : false
                        UNDER(t, "HW", "wastes") : false
                        CODEATTR(k, "wastes", "state") : 固
                        CODEATTR(t, "wastes", "state") : BLANK
                        CODEATTR(u, "wastes", "state") : BLANK
                        """);
    }

    @Test
    void refusesListsAndAttributesThatDoNotExist() {
        Expressions.blank()
                .table(
                        """
                        INLIST(k, "waste") : !CODE_LIST_MISSING@10
                        UNDER(k, "HW", "none") : !CODE_LIST_MISSING@15
                        CODEATTR(k, "wastes", "stat") : !ATTRIBUTE_MISSING@22
                        CODEATTR(k, t, "state") : !LITERAL_EXPECTED@12
                        """);
    }
}
