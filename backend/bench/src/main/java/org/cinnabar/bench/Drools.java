package org.cinnabar.bench;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

import java.util.List;

/** Drools (规则引擎) with rules as an executable model, each report a fact of its own. */
public final class Drools implements Peer {

    /** A report as a fact, and what was found in it. */
    public static final class Facts {

        private final double[] cells;
        private long violated;

        Facts(double[] cells) {
            this.cells = cells;
        }

        public double cell(int number) {
            return cells[number];
        }

        public void violate(int rule) {
            violated |= 1L << rule;
        }
    }

    private final StatelessKieSession session;
    private final List<double[]> reports;

    Drools(List<Rule> rules, List<long[]> reports) {
        StringBuilder text = new StringBuilder("package rules\n");
        text.append("import ").append(Facts.class.getCanonicalName()).append("\n");
        for (int i = 0; i < rules.size(); i++) {
            String condition = rules.get(i).infix(cell -> "cell(" + cell + ")");
            text.append("rule r").append(i).append(" when $f : Facts(!(").append(condition);
            text.append(")) then $f.violate(").append(i).append("); end\n");
        }
        this.session = session(text.toString());
        this.reports = reports.stream().map(Cells::doubles).toList();
    }

    private static StatelessKieSession session(String rules) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules/rules.drl", rules);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId())
                .newStatelessKieSession();
    }

    @Override
    public long violations(int report) {
        Facts facts = new Facts(reports.get(report));
        session.execute(facts);
        return facts.violated;
    }
}
