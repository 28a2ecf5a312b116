package org.cinnabar.engine.check;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Layout;

import java.util.List;

/** How checks are made ready to run (审核运行方式); the results are the same. */
public enum CheckCode {

    /** Bytecode on scaled longs, where a check has a plan and its values fit. */
    BYTECODE {
        @Override
        CompiledChecks of(Layout layout, List<Check> checks) {
            return CompiledChecks.of(layout, checks.stream().map(CheckCode::source).toList());
        }
    },

    /** Closures on exact decimals alone. */
    CLOSURES {
        @Override
        CompiledChecks of(Layout layout, List<Check> checks) {
            return CompiledChecks.none(checks.size());
        }
    };

    abstract CompiledChecks of(Layout layout, List<Check> checks);

    private static CompiledChecks.Source source(Check check) {
        return new CompiledChecks.Source(
                check.when().map(Formula::tree).orElse(null),
                check.formula().tree(),
                check.tolerance().orElse(null),
                check.forEach().isPresent());
    }
}
