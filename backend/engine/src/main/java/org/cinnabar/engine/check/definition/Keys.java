package org.cinnabar.engine.check.definition;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys and numbers in one place (标识), each of which may occur once. */
final class Keys {

    private static final Pattern FORMAT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of("UNIT", "TRUE", "FALSE");

    private final Set<String> keys = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<Fault> faults;

    Keys(List<Fault> faults) {
        this.faults = faults;
    }

    void key(String key, SourceLocation location) {
        if (!FORMAT.matcher(key).matches()) {
            faults.add(DefinitionFault.KEY_FORMAT.at(location, key));
        }
        if (RESERVED.contains(key)) {
            faults.add(DefinitionFault.RESERVED_KEY.at(location, key));
        }
        if (!keys.add(key)) {
            faults.add(DefinitionFault.DUPLICATE_KEY.at(location, key));
        }
    }

    void number(@Nullable String number, SourceLocation location) {
        if (number != null && !numbers.add(number)) {
            faults.add(DefinitionFault.DUPLICATE_NUMBER.at(location, number));
        }
    }
}
