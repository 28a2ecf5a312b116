package org.cinnabar.server.scheme;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckProgram;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A check that is not published yet, compiled against a published version (审核关系草稿).
 *
 * @param program the version's computations with this check alone
 */
public record CheckDraft(PublishedScheme scheme, CheckProgram program, Check check) {

    /** The types of units it applies to: those that file all its forms. */
    public Set<String> unitTypes() {
        return scheme.definition().unitTypes().stream()
                .map(type -> type.key())
                .filter(type -> !program.checksFor(type).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The published checks that read at least half of the cells it reads. */
    public List<Check> similar() {
        return scheme.program().checks().stream().filter(this::isSimilar).toList();
    }

    private boolean isSimilar(Check published) {
        long common = check.dependsOn().stream().filter(published.dependsOn()::contains).count();
        return common > 0 && 2 * common >= check.dependsOn().size();
    }
}
