package org.cinnabar.server.command;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.sql.SqlStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wide tables for the submissions of conformance cases (用例宽表). */
final class CaseTables implements SqlStore {

    /** A submission under its number, with the number of the one before. */
    record Numbered(int id, @Nullable Integer previous, SubmissionData data) {}

    private static final String SUBMISSIONS = "submissions";

    private final Map<String, CaseTable> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, CaseTable>> rows = new LinkedHashMap<>();
    private final List<String> attributes;
    private final List<Numbered> submissions;

    CaseTables(
            Collection<FormDefinition> forms,
            Collection<String> attributes,
            List<Numbered> submissions) {
        this.attributes = List.copyOf(attributes);
        this.submissions = submissions;
        for (FormDefinition form : forms) {
            cells.put(form.key(), CaseTable.ofCells(form, submissions));
            Map<String, CaseTable> tables = new LinkedHashMap<>();
            form.floatingTables()
                    .forEach(it -> tables.put(it.key(), CaseTable.ofRows(form, it, submissions)));
            rows.put(form.key(), tables);
        }
    }

    private Stream<CaseTable> everyTable() {
        return Stream.concat(
                cells.values().stream(),
                rows.values().stream().flatMap(it -> it.values().stream()));
    }

    /** The statements that create and fill the tables. */
    String definition() {
        String columns =
                attributes.stream()
                        .map(it -> ", " + attribute(it) + " text")
                        .collect(Collectors.joining());
        List<String> statements = new ArrayList<>();
        statements.add("DROP TABLE IF EXISTS " + SUBMISSIONS);
        statements.add(
                "CREATE TABLE %s (submission_id int PRIMARY KEY, previous_id int, period text%s)"
                        .formatted(SUBMISSIONS, columns));
        statements.add(
                CaseTable.insert(SUBMISSIONS, submissions.stream().map(this::line).toList()));
        everyTable().forEach(table -> statements.addAll(table.definition()));
        return statements.stream()
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(";\n", "", ";\nANALYZE"));
    }

    private String line(Numbered submission) {
        return "(%d, %s, %s%s)"
                .formatted(
                        submission.id(),
                        submission.previous(),
                        CaseTable.literal(submission.data().period()),
                        attributes.stream()
                                .map(it -> submission.data().unit().getOrDefault(it, ""))
                                .map(it -> ", " + CaseTable.literal(it))
                                .collect(Collectors.joining()));
    }

    private static String attribute(String key) {
        return CaseTable.quoted("u_" + key);
    }

    @Override
    public String submissions() {
        return SUBMISSIONS;
    }

    @Override
    public String previous(int steps) {
        return steps == 1 ? "s.previous_id" : "NULL::int";
    }

    @Override
    public String period() {
        return "s.period";
    }

    @Override
    public String register(String key) {
        return "s." + attribute(key);
    }

    @Override
    public String cells(String form) {
        return table(form).name();
    }

    @Override
    public String rows(String form, String table) {
        return table(form, table).name();
    }

    @Override
    public Stored cell(String form, String cell) {
        return table(form).stored(cell);
    }

    @Override
    public Stored column(String form, String table, String column) {
        return table(form, table).stored(column);
    }

    @Override
    public List<String> cellKeys(String form) {
        return table(form).keys();
    }

    @Override
    public List<String> tableKeys(String form) {
        return List.copyOf(Objects.requireNonNull(rows.get(form)).keySet());
    }

    @Override
    public List<String> columnKeys(String form, String table) {
        return table(form, table).keys();
    }

    private CaseTable table(String form) {
        return Objects.requireNonNull(cells.get(form));
    }

    private CaseTable table(String form, String table) {
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(form)).get(table));
    }
}
