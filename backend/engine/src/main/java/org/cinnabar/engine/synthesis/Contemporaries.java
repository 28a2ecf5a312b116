package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reports of one period made so far (同期报表): what a unit says of another can agree with it. */
public final class Contemporaries {

    private final Map<String, List<Report>> byType = new HashMap<>();
    private final Map<Naming, Map<String, List<Row>>> rows = new HashMap<>();

    /** A unit's report (单位报表). */
    private record Report(SyntheticUnit unit, SubmissionData data) {}

    /** Which column of which units names others (指名栏). */
    record Naming(String type, String form, String table, String column) {}

    /** A row in which a unit names another (指名行). */
    record Row(SyntheticUnit unit, Map<String, String> cells) {}

    /** Lets later reports agree with this one. */
    public void add(SyntheticUnit unit, SyntheticReport report) {
        byType.computeIfAbsent(unit.type(), _ -> new ArrayList<>())
                .add(new Report(unit, report.data()));
        rows.keySet().removeIf(naming -> naming.type().equals(unit.type()));
    }

    /** The rows that name a credit code, in the order in which their reports were made. */
    List<Row> naming(Naming naming, String creditCode) {
        return rows.computeIfAbsent(naming, this::byName).getOrDefault(creditCode, List.of());
    }

    private Map<String, List<Row>> byName(Naming naming) {
        Map<String, List<Row>> byName = new HashMap<>();
        for (Report report : byType.getOrDefault(naming.type(), List.of())) {
            for (Map<String, String> cells :
                    report.data().form(naming.form()).rows(naming.table())) {
                byName.computeIfAbsent(
                                cells.getOrDefault(naming.column(), ""), _ -> new ArrayList<>())
                        .add(new Row(report.unit(), cells));
            }
        }
        return byName;
    }
}
