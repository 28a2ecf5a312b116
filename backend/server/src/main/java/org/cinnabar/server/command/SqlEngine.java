package org.cinnabar.server.command;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.Check.FloatingRows;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.FormulaCells;
import org.cinnabar.engine.conformance.Backend;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.conformance.Outcome;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.sql.SqlBackend;
import org.cinnabar.server.command.CaseTables.Numbered;
import org.cinnabar.server.platform.StartupRefused;
import org.cinnabar.server.platform.database.ScratchDatabase;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The SQL back end (SQL 后端) on a PostgreSQL of its own, many cases in one statement. */
final class SqlEngine implements Backend {

    private static final int FORMULAS_PER_STATEMENT = 50;
    private static final String VALUE = "VALUE";

    private @Nullable ScratchDatabase database;

    @Override
    public List<Answer> answer(CaseCompiler compiler, List<ConformanceCase> cases) {
        CaseTables tables =
                new CaseTables(
                        compiler.scheme().forms(),
                        compiler.formulas().catalog().register(),
                        numbered(cases));
        ScratchDatabase running = running();
        running.execute(tables.definition());
        SqlBackend sql = new SqlBackend(tables, compiler.scheme().codeLists());
        Answer[] answers = new Answer[cases.size()];
        Map<Integer, String> formulas = new TreeMap<>();
        Map<Node, String> written = new IdentityHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            ConformanceCase given = cases.get(i);
            Optional<String> declined = declined(compiler, given);
            if (declined.isPresent()) {
                answers[i] = new Answer.Declined(declined.get());
                continue;
            }
            try {
                if (given.has("formula")) {
                    FloatingRows rows = rows(given.text("forEach"));
                    Node tree = compiler.formula(given).tree();
                    formulas.put(i, written.computeIfAbsent(tree, it -> sql.formula(it, rows)));
                } else {
                    answers[i] = check(compiler.program(given), sql, given, i);
                }
            } catch (NotExpressible refused) {
                answers[i] = new Answer.Declined(refused.reason().en());
            }
        }
        values(formulas, cases, answers);
        return List.of(answers);
    }

    /** Case {@code i} has the number 2i, its previous submission 2i + 1. */
    private static List<Numbered> numbered(List<ConformanceCase> cases) {
        List<Numbered> submissions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            ConformanceCase given = cases.get(i);
            Optional<SubmissionData> previous = given.related().previous(1);
            int number = 2 * i + 1;
            submissions.add(
                    new Numbered(2 * i, previous.isPresent() ? number : null, given.current()));
            previous.ifPresent(it -> submissions.add(new Numbered(number, null, it)));
        }
        return submissions;
    }

    private static Optional<String> declined(CaseCompiler compiler, ConformanceCase given) {
        if (given.expect().has("faults")) {
            return Optional.of("it runs compiled trees and reads no formulas");
        }
        if (given.has("computed") || given.has("rules")) {
            return Optional.of("stored submissions have been computed and are of their types");
        }
        boolean storable =
                compiler.scheme().canStore(given.current())
                        && given.related()
                                .previous(1)
                                .map(compiler.scheme()::canStore)
                                .orElse(true);
        return storable
                ? Optional.empty()
                : Optional.of("a text that is not of its cell's type is never stored");
    }

    private static @Nullable FloatingRows rows(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String[] parts = address.split("\\.");
        return new FloatingRows(parts[0], parts[1]);
    }

    private void values(
            Map<Integer, String> formulas, List<ConformanceCase> cases, Answer[] answers) {
        Map<String, List<String>> submissions = new LinkedHashMap<>();
        formulas.forEach(
                (number, formula) -> {
                    String row = cases.get(number).text("row");
                    String only = row == null ? "" : " AND row_number = " + row;
                    submissions
                            .computeIfAbsent(
                                    "(" + formula + ") q WHERE TRUE" + only, _ -> new ArrayList<>())
                            .add(String.valueOf(2 * number));
                });
        List<String> selects = new ArrayList<>();
        submissions.forEach(
                (from, numbers) ->
                        selects.add(
                                "SELECT submission_id / 2, state, value FROM %s AND submission_id IN (%s)"
                                        .formatted(from, String.join(", ", numbers))));
        for (int start = 0; start < selects.size(); start += FORMULAS_PER_STATEMENT) {
            int end = Math.min(selects.size(), start + FORMULAS_PER_STATEMENT);
            String query = String.join("\nUNION ALL\n", selects.subList(start, end));
            for (var line : running().query(query)) {
                String state = Objects.requireNonNull(line.get(1));
                Outcome outcome =
                        state.equals(VALUE)
                                ? Outcome.value(Objects.requireNonNull(line.get(2)))
                                : Outcome.missing(state);
                answers[Integer.parseInt(Objects.requireNonNull(line.get(0)))] =
                        new Answer.Given(outcome, false);
            }
        }
    }

    private Answer check(CheckProgram program, SqlBackend sql, ConformanceCase given, int number) {
        List<Map<String, Object>> findings = new ArrayList<>();
        List<String> notApplicable = new ArrayList<>();
        int evaluated = 0;
        String type = given.current().unit().getOrDefault("type", "");
        for (Check check : program.checksFor(type)) {
            String statement =
                    "SELECT row_number, outcome, left_side, right_side, difference FROM (%s) q WHERE submission_id = %d ORDER BY row_number"
                            .formatted(sql.check(check), 2 * number);
            for (var line : running().query(statement)) {
                String row = line.get(0);
                String key = row == null ? check.id() : check.id() + "#" + row;
                switch (Objects.requireNonNull(line.get(1))) {
                    case "0" -> {
                        evaluated++;
                        findings.add(finding(check, key, row, line));
                    }
                    case "1" -> evaluated++;
                    default -> notApplicable.add(key);
                }
            }
        }
        Document document =
                new Document(
                        Map.of(
                                "findings", findings,
                                "notApplicable", notApplicable,
                                "evaluated", evaluated));
        return new Answer.Given(Outcome.of(document, given), false);
    }

    private static Map<String, Object> finding(
            Check check, String key, @Nullable String row, List<@Nullable String> line) {
        Map<String, Object> finding = new HashMap<>();
        finding.put("key", key);
        finding.put(
                "cells",
                FormulaCells.of(check.formula().tree(), row == null ? 0 : Integer.parseInt(row))
                        .stream()
                        .map(Outcome::name)
                        .toList());
        finding.put("message", Map.of("zh", "", "en", ""));
        put(finding, "left", line.get(2));
        put(finding, "right", line.get(3));
        put(finding, "difference", line.get(4));
        return finding;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable String text) {
        if (text != null) {
            parts.put(name, text);
        }
    }

    private ScratchDatabase running() {
        if (database == null) {
            try {
                database = ScratchDatabase.start();
            } catch (StartupRefused refused) {
                throw new BackendMissing(String.valueOf(refused.getMessage()), refused);
            }
        }
        return database;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
