package org.cinnabar.engine.conformance;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellRef;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a case came to, or was expected to (用例结果), in one canonical shape, so that two outcomes are
 * equal when the case says they are.
 */
public record Outcome(Map<String, Object> members) {

    private static final String MESSAGE = "message";
    private static final Comparator<Map<String, Object>> BY_KEY =
            Comparator.comparing(finding -> (String) finding.get("key"));

    /** What the case expects. */
    public static Outcome expected(ConformanceCase given) {
        Document expect = given.expect();
        Map<String, Object> members = new TreeMap<>();
        for (String text : List.of("value", "missing")) {
            put(members, text, expect.text(text));
        }
        if (expect.has("faults")) {
            members.put("faults", expect.texts("faults"));
        }
        if (expect.has("findings")) {
            members.put("findings", findings(given, expect.objects("findings")));
            if (given.has("check")) {
                members.put("notApplicable", expect.texts("notApplicable"));
                members.put("evaluated", Objects.requireNonNull(expect.number("evaluated")));
            }
        }
        for (Document cell : given.document().objects("computed")) {
            String address = cell.needed("cell");
            members.put(address, expectedCells(expect, address));
        }
        return new Outcome(members);
    }

    private static List<String> expectedCells(Document expect, String address) {
        String[] parts = address.split("\\.");
        if (parts.length == 2) {
            return List.of(expect.object("cells").texts().getOrDefault(address, ""));
        }
        return expect.object("rows").objects(parts[0] + "." + parts[1]).stream()
                .map(row -> row.texts().getOrDefault(parts[2], ""))
                .toList();
    }

    /** A formula's value. */
    public static Outcome of(Value value) {
        return value.isPresent() ? value(value.text()) : missing(value.toString());
    }

    /** A value as text. */
    public static Outcome value(String text) {
        return new Outcome(Map.of("value", text));
    }

    /** No value, {@code BLANK} or {@code UNDEFINED}. */
    public static Outcome missing(String why) {
        return new Outcome(Map.of("missing", why));
    }

    /** A formula refused with these codes. */
    public static Outcome faults(List<String> codes) {
        return new Outcome(Map.of("faults", codes));
    }

    /** The texts of computed cells by their address. */
    static Outcome cells(Map<String, Object> texts) {
        return new Outcome(new TreeMap<>(texts));
    }

    /** What a run of checks found. */
    static Outcome of(Evaluation evaluation, ConformanceCase given) {
        Map<String, Object> members = new TreeMap<>();
        members.put("findings", evaluation.findings().stream().map(Outcome::document).toList());
        members.put("notApplicable", evaluation.notApplicable());
        members.put("evaluated", evaluation.evaluated());
        return of(new Document(members), given);
    }

    /** What another back end says, in the shape of the cases; parts not asked for are left out. */
    public static Outcome of(Document answer, ConformanceCase given) {
        Map<String, Object> members = new TreeMap<>(answer.members());
        if (answer.has("findings")) {
            members.put("findings", findings(given, answer.objects("findings")));
            if (given.has("rules")) {
                members.keySet().retainAll(List.of("findings"));
            }
        }
        return new Outcome(members);
    }

    /** The same without the words of messages, for back ends that only judge. */
    public Outcome withoutMessages() {
        if (!(members.get("findings") instanceof List<?> findings)) {
            return this;
        }
        List<Object> wordless = new ArrayList<>();
        for (Object finding : findings) {
            Map<String, Object> parts = new TreeMap<>();
            ((Map<?, ?>) finding).forEach((name, part) -> parts.put((String) name, part));
            parts.remove(MESSAGE);
            wordless.add(parts);
        }
        Map<String, Object> changed = new TreeMap<>(members);
        changed.put("findings", wordless);
        return new Outcome(changed);
    }

    private static List<Map<String, Object>> findings(
            ConformanceCase given, List<Document> findings) {
        List<String> worded =
                given.expect().objects("findings").stream()
                        .filter(it -> it.has(MESSAGE))
                        .map(it -> it.needed("key"))
                        .toList();
        return findings.stream()
                .map(it -> finding(it, worded.contains(it.needed("key"))))
                .sorted(BY_KEY)
                .toList();
    }

    private static Map<String, Object> finding(Document finding, boolean worded) {
        Map<String, Object> parts = new TreeMap<>();
        for (String name : List.of("key", "left", "right", "difference")) {
            put(parts, name, finding.text(name));
        }
        parts.put("cells", finding.texts("cells").stream().sorted().distinct().toList());
        if (worded) {
            Document message = finding.object(MESSAGE);
            parts.put(MESSAGE, List.of(message.needed("zh"), message.needed("en")));
        }
        return parts;
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("key", finding.key());
        put(parts, "left", finding.left());
        put(parts, "right", finding.right());
        put(parts, "difference", finding.difference());
        parts.put("cells", finding.cells().stream().map(Outcome::name).toList());
        parts.put(MESSAGE, Map.of("zh", finding.message().zh(), "en", finding.message().en()));
        return parts;
    }

    /** A cell as the cases write it. */
    public static String name(CellRef cell) {
        return switch (cell) {
            case CellRef.FixedCell it -> it.form() + "." + it.cell();
            case CellRef.FloatingCell it ->
                    it.form() + "." + it.table() + "." + it.column() + "#" + it.row();
            case CellRef.FloatingColumn it -> it.form() + "." + it.table() + "." + it.column();
        };
    }

    private static void put(Map<String, Object> parts, String name, @Nullable String text) {
        if (text != null) {
            parts.put(name, text);
        }
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
