package org.cinnabar.bench;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long 5,000 checks take to become bytecode (编译耗时), from their text and from typed trees. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@NullUnmarked
public class CompilationBenchmark {

    private static final int CHECKS = 5_000;

    private final CinnabarForms forms = new CinnabarForms();
    private final List<Rule> rules = new ArrayList<>();
    private List<CompiledChecks.Source> typed;

    @Setup
    public void prepare() {
        while (rules.size() < CHECKS) {
            rules.addAll(RuleSet.all());
        }
        typed = rules.stream().limit(CHECKS).map(forms::source).toList();
    }

    @Benchmark
    public CompiledChecks fromTypedTrees() {
        return CompiledChecks.of(forms.compiler().layout(), typed);
    }

    @Benchmark
    public CompiledChecks fromText() {
        return CompiledChecks.of(
                forms.compiler().layout(),
                rules.stream().limit(CHECKS).map(forms::source).toList());
    }
}
