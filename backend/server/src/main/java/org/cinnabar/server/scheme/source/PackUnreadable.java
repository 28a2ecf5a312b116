package org.cinnabar.server.scheme.source;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;

import java.util.List;
import java.util.Map;

/** An uploaded archive is no pack (制度包无法读取): every reason, with the entry it is about. */
public final class PackUnreadable extends ProblemException {

    PackUnreadable(List<Violation> violations) {
        super(Problem.PACK_UNREADABLE);
        violating(violations);
    }

    static Violation reason(String code, String zh, String en) {
        return new Violation(code, zh, en, Map.of());
    }

    static Violation about(String file, String code, String zh, String en) {
        return new Violation(code, zh.formatted(file), en.formatted(file), Map.of("file", file));
    }
}
