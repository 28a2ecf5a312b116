package org.cinnabar.engine.check.possibility;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/** Which texts may come out (可能文本): only those, where that is known, and never these. */
record Words(@Nullable Set<String> only, Set<String> never) implements Values {

    static final Words ALL = new Words(null, Set.of());
    static final Words NONE = new Words(Set.of(), Set.of());

    Words {
        only = only == null ? null : without(only, never);
        never = only == null ? Set.copyOf(never) : Set.of();
    }

    static Words only(String text) {
        return new Words(Set.of(text), Set.of());
    }

    /** All texts but those. */
    static Words except(Set<String> texts) {
        return new Words(null, texts);
    }

    /** Whether it is one text, and which is known. */
    boolean isOne() {
        return only != null && only.size() == 1;
    }

    @Override
    public boolean isNone() {
        return only != null && only.isEmpty();
    }

    @Override
    public Words meet(Values other) {
        Words that = (Words) other;
        Set<String> excluded = new HashSet<>(never);
        excluded.addAll(that.never);
        if (only == null || that.only == null) {
            return new Words(only == null ? that.only : only, excluded);
        }
        Set<String> common = new HashSet<>(only);
        common.retainAll(that.only);
        return new Words(common, excluded);
    }

    @Override
    public Words join(Values other) {
        Words that = (Words) other;
        if (only != null && that.only != null) {
            Set<String> either = new HashSet<>(only);
            either.addAll(that.only);
            return new Words(either, Set.of());
        }
        Set<String> excluded = new HashSet<>(only == null ? never : that.never);
        if (only == null && that.only == null) {
            excluded.retainAll(that.never);
        } else {
            excluded.removeAll(only == null ? that.only : only);
        }
        return new Words(null, excluded);
    }

    private static Set<String> without(Set<String> texts, Set<String> excluded) {
        Set<String> left = new HashSet<>(texts);
        left.removeAll(excluded);
        return Set.copyOf(left);
    }
}
