package org.cinnabar.bench;

import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the 60 rules take for one report (单户审核耗时), by peer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@NullUnmarked
public class RulesBenchmark {

    static final int REPORTS = 400;

    @Param private Contender contender;

    private Peer peer;
    private int next;

    @Setup
    public void prepare() {
        List<Rule> rules = RuleSet.all();
        peer = contender.over(rules, Population.of(rules, REPORTS));
    }

    @Benchmark
    public long report() {
        next = next + 1 == REPORTS ? 0 : next + 1;
        return peer.violations(next);
    }
}
