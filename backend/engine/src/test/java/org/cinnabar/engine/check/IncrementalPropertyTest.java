package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checking only what a change affects comes to the same as checking everything. */
class IncrementalPropertyTest {

    private static final List<String> CELLS = List.of("a", "b", "d");
    private static final CheckProgram PROGRAM =
            new SmallPack(
                            SmallPack.SCHEME.computing(
                                    SmallPack.computed(
                                            "A.c",
                                            "a * b",
                                            "A.n",
                                            "c + SUM(A.rows.z)",
                                            "A.rows.z",
                                            "x / a")))
                    .check("I1", "A.c <= A.d")
                    .check("I2", "A.n = A.a + A.b", "10%", null, null, "{A.n}")
                    .check("I3", "z < 2", null, "y > 0", "A.rows", "{z}")
                    .check("I4", "SUM(A.rows.x) > A.d")
                    .check("I5", "COUNTIFS(A.rows.x, x) = 1", null, null, "A.rows", "")
                    .program();

    @Property(tries = 500)
    void equalsACompleteRun(
            @ForAll("submissions") SubmissionData before,
            @ForAll("changes") Map<String, String> change) {
        SubmissionData stored = PROGRAM.evaluate(before, RelatedSubmissions.none()).submission();
        Map<String, String> cells = new HashMap<>(stored.form("A").cells());
        cells.putAll(change);
        SubmissionData after = CheckProgramTest.plant(cells, stored.form("A").rows("rows"));
        Affected affected =
                PROGRAM.affectedBy(
                        change.keySet().stream()
                                .<CellRef>map(key -> new CellRef.FixedCell("A", key))
                                .collect(Collectors.toSet()));

        Evaluation complete = PROGRAM.evaluate(after, RelatedSubmissions.none());
        Evaluation partial = PROGRAM.evaluate(after, RelatedSubmissions.none(), affected);

        assertThat(partial.submission()).isEqualTo(complete.submission());
        Set<Finding> expected = new HashSet<>(partial.findings());
        Set<String> rerun = affected.checks().stream().map(Check::id).collect(Collectors.toSet());
        PROGRAM.evaluate(before, RelatedSubmissions.none()).findings().stream()
                .filter(it -> !rerun.contains(it.checkId()) && !it.key().contains(":"))
                .forEach(expected::add);
        assertThat(new HashSet<>(complete.findings())).isEqualTo(expected);
    }

    @Provide
    Arbitrary<SubmissionData> submissions() {
        Arbitrary<Map<String, String>> row = Arbitraries.maps(Arbitraries.of("x", "y"), numbers());
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(CELLS), numbers()), row.list().ofMaxSize(4))
                .as(CheckProgramTest::plant);
    }

    @Provide
    Arbitrary<Map<String, String>> changes() {
        return Arbitraries.maps(Arbitraries.of(CELLS), numbers()).ofMinSize(1);
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of("", "0", "1", "2.5", "-3", "x");
    }
}
