package org.cinnabar.engine.check;

import org.cinnabar.engine.check.Check.FloatingRows;
import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.judgement.JudgeBuilder;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.judgement.ToleranceUse;
import org.cinnabar.engine.check.message.Message;
import org.cinnabar.engine.check.message.MessagePart;
import org.cinnabar.engine.check.message.MessageReader;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.tree.References;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceText;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles single checks (审核关系编译). */
final class CheckCompiler {

    private final FormulaCompiler formulas;
    private final List<Fault> faults;
    private int compiled;

    CheckCompiler(FormulaCompiler formulas, List<Fault> faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    /** The compiled check; empty when anything is wrong, which is added to the faults. */
    Optional<Check> compile(CheckDefinition definition) {
        int before = faults.size();
        Optional<FloatingRows> forEach =
                Optional.ofNullable(definition.forEach()).flatMap(this::rows);
        FormulaContext context = context(definition, forEach);
        Optional<Formula> when =
                Optional.ofNullable(definition.when()).flatMap(it -> condition(it, context));
        Optional<Tolerance> tolerance =
                Optional.ofNullable(definition.tolerance()).flatMap(this::tolerance);
        Message message =
                new Message(
                        parts(definition.messageZh(), context),
                        parts(definition.messageEn(), context));
        Optional<Formula> formula = formula(definition, context);
        formula.ifPresent(it -> tolerated(definition, it));
        return faults.size() > before
                ? Optional.empty()
                : formula.map(it -> check(definition, forEach, when, it, tolerance, message));
    }

    private Optional<FloatingRows> rows(SourceText source) {
        String[] parts = source.text().strip().split("\\.", -1);
        boolean known =
                parts.length == 2
                        && formulas.catalog()
                                .form(parts[0])
                                .flatMap(form -> form.floatingTable(parts[1]))
                                .isPresent();
        if (known) {
            return Optional.of(new FloatingRows(parts[0], parts[1]));
        }
        faults.add(
                CheckFault.FOR_EACH.at(
                        source.location(),
                        source.text(),
                        Suggestions.of(source.text(), formulas.catalog().floatingTables())));
        return Optional.empty();
    }

    private FormulaContext context(CheckDefinition definition, Optional<FloatingRows> forEach) {
        SourceText form = definition.form();
        if (forEach.isEmpty() && form != null && formulas.catalog().form(form.text()).isEmpty()) {
            faults.add(
                    FaultMessage.UNKNOWN_FORM.at(
                            form.location(),
                            form.text(),
                            Suggestions.of(form.text(), formulas.catalog().forms())));
        }
        return Check.context(definition, forEach);
    }

    /** A balance's comparison is read once its terms, each at its own place, are sound. */
    private Optional<Formula> formula(CheckDefinition definition, FormulaContext context) {
        Balance balance = definition.balance();
        boolean sound =
                balance == null || new BalanceTerms(formulas, faults).areSound(balance, context);
        return sound ? condition(definition.formula(), context) : Optional.empty();
    }

    private Optional<Formula> condition(SourceText source, FormulaContext context) {
        Optional<Formula> formula = formulas.compile(source, context, ValueType.BOOLEAN, faults);
        formula.filter(it -> isConstant(it.tree()))
                .ifPresent(it -> faults.add(CheckFault.CONSTANT_FORMULA.at(source.location())));
        return formula;
    }

    private static boolean isConstant(Node formula) {
        boolean sidesAlike =
                formula instanceof Node.Call(String function, List<Node> sides, _)
                        && Comparison.of(function).isPresent()
                        && sides.get(0).equals(sides.get(1));
        return sidesAlike || References.of(formula).isEmpty() && !asksPeriod(formula);
    }

    private static boolean asksPeriod(Node node) {
        return node instanceof Node.Call(String function, _, _) && function.equals("PERIOD")
                || node.children().stream().anyMatch(CheckCompiler::asksPeriod);
    }

    private Optional<Tolerance> tolerance(SourceText source) {
        Optional<Tolerance> tolerance = Tolerance.parse(source.text().strip());
        if (tolerance.isEmpty()) {
            faults.add(CheckFault.TOLERANCE_FORMAT.at(source.location(), source.text()));
        }
        return tolerance;
    }

    private void tolerated(CheckDefinition definition, Formula formula) {
        if (definition.tolerance() != null && !ToleranceUse.isSoundFor(formula.tree())) {
            faults.add(CheckFault.TOLERANCE_MISUSE.at(definition.tolerance().location()));
        }
    }

    private List<MessagePart> parts(SourceText template, FormulaContext context) {
        return MessageReader.read(
                template, source -> formulas.compile(source, context, faults), faults);
    }

    private Check check(
            CheckDefinition definition,
            Optional<FloatingRows> forEach,
            Optional<Formula> when,
            Formula formula,
            Optional<Tolerance> tolerance,
            Message message) {
        List<Node> deciding =
                Stream.concat(Stream.of(formula), when.stream()).map(Formula::tree).toList();
        Set<Reference> read =
                deciding.stream()
                        .flatMap(tree -> References.of(tree).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> forms = forms(deciding, forEach, read);
        Set<Reference> shown = new LinkedHashSet<>(read);
        Stream.concat(message.zh().stream(), message.en().stream())
                .filter(MessagePart.Inserted.class::isInstance)
                .map(part -> ((MessagePart.Inserted) part).formula().tree())
                .forEach(tree -> shown.addAll(References.of(tree)));
        return new Check(
                compiled++,
                definition,
                kind(read, forms),
                forms,
                place(definition, forEach, forms),
                forEach,
                when,
                formula,
                tolerance,
                message,
                shown,
                new JudgeBuilder(formulas::bind, tolerance.orElse(null)).build(formula.tree()));
    }

    /** The forms named for the current period; where none is, those named for other periods. */
    private static Set<String> forms(
            List<Node> deciding, Optional<FloatingRows> forEach, Set<Reference> read) {
        Set<String> forms = new LinkedHashSet<>();
        forEach.ifPresent(rows -> forms.add(rows.form()));
        deciding.forEach(tree -> forms.addAll(References.formsOf(tree)));
        if (forms.isEmpty()) {
            read.stream().flatMap(it -> References.formOf(it).stream()).forEach(forms::add);
        }
        return forms;
    }

    private static CheckKind kind(Set<Reference> read, Set<String> forms) {
        if (read.stream().anyMatch(Reference.Elsewhere.class::isInstance)) {
            return CheckKind.CROSS_PERIOD;
        }
        return forms.size() > 1 ? CheckKind.INTER_FORM : CheckKind.INTRA_FORM;
    }

    private static String place(
            CheckDefinition definition, Optional<FloatingRows> forEach, Set<String> forms) {
        return forEach.map(FloatingRows::form)
                .or(() -> Optional.ofNullable(definition.form()).map(SourceText::text))
                .or(() -> forms.stream().findFirst())
                .orElse("");
    }
}
