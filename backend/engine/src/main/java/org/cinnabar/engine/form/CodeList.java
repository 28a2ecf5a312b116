package org.cinnabar.engine.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A closed set of codes in their hierarchy (代码表). */
public final class CodeList {

    private final String key;
    private final LocalizedText title;
    private final Map<String, CodeItem> items;
    private final Set<String> attributes;

    public CodeList(String key, LocalizedText title, Collection<CodeItem> items) {
        this.key = key;
        this.title = title;
        Map<String, CodeItem> byCode = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (CodeItem item : items) {
            byCode.putIfAbsent(item.code(), item);
            names.addAll(item.attributes().keySet());
        }
        this.items = Collections.unmodifiableMap(byCode);
        this.attributes = Collections.unmodifiableSet(names);
    }

    public String key() {
        return key;
    }

    public LocalizedText title() {
        return title;
    }

    /** All entries in the order of the file. */
    public Collection<CodeItem> items() {
        return items.values();
    }

    /** The names of the attributes that any entry carries. */
    public Set<String> attributes() {
        return attributes;
    }

    /** Whether {@code code} is an entry. */
    public boolean contains(String code) {
        return items.containsKey(code);
    }

    /** The entry of {@code code}. */
    public Optional<CodeItem> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Whether {@code code} is {@code ancestor} or stands anywhere below it. */
    public boolean isUnder(String code, String ancestor) {
        CodeItem item = items.get(code);
        for (int steps = 0; item != null && steps <= items.size(); steps++) {
            if (item.code().equals(ancestor)) {
                return true;
            }
            item = item.parent() == null ? null : items.get(item.parent());
        }
        return false;
    }
}
