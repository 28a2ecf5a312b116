package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckFault;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Compilation;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles checks across units (跨企业审核编译) and finds everything that is wrong with them. */
public final class CrossCheckCompiler {

    /** The other unit of a check for repetition, as messages name it. */
    private static final String OTHER = "other";

    private final SchemeDefinition scheme;
    private final FormulaCompiler formulas;
    private final Map<String, CodeList> codeLists;
    private final List<Fault> faults;

    /**
     * @param formulas over the forms of the scheme
     * @param faults to which everything wrong is added
     */
    public CrossCheckCompiler(
            SchemeDefinition scheme,
            FormulaCompiler formulas,
            Map<String, CodeList> codeLists,
            List<Fault> faults) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.codeLists = codeLists;
        this.faults = faults;
    }

    /**
     * The sound ones among these checks, in their order.
     *
     * @param taken ids of other checks
     */
    public List<CrossCheck> compile(
            Collection<CrossCheckDefinition> definitions, Set<String> taken) {
        List<CrossCheck> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>(taken);
        for (CrossCheckDefinition definition : definitions) {
            CheckDefinition check = definition.check();
            if (!ids.add(check.id())) {
                faults.add(CheckFault.DUPLICATE_CHECK.at(check.location(), check.id()));
            }
            compile(definition).ifPresent(checks::add);
        }
        return checks;
    }

    private Optional<CrossCheck> compile(CrossCheckDefinition definition) {
        SideCompiler compiler = new SideCompiler(formulas, faults);
        int before = faults.size();
        List<CrossSide> sides = new ArrayList<>();
        definition.sides().forEach(side -> compiler.compile(side).ifPresent(sides::add));
        shape(definition);
        if (faults.size() > before) {
            return Optional.empty();
        }
        sides.forEach(side -> filed(side, definition));
        boolean unique = sides.size() == 1;
        CrossSide left = sides.getFirst();
        CrossSide right = unique ? named(left, OTHER) : sides.getLast();
        CheckDefinition check = unique ? repeating(definition, left) : definition.check();
        return program(check, left, right)
                .map(
                        program ->
                                new CrossCheck(
                                        check,
                                        pairing(definition),
                                        left,
                                        right,
                                        formulas,
                                        program));
    }

    private static Pairing pairing(CrossCheckDefinition definition) {
        if (definition.sides().size() == 1) {
            return Pairing.UNIQUE;
        }
        return definition.together() == null ? Pairing.PAIR : Pairing.TOGETHER;
    }

    private void shape(CrossCheckDefinition definition) {
        List<CrossSideDefinition> sides = definition.sides();
        boolean hasFormula = !definition.check().formula().text().isBlank();
        boolean unique = sides.size() == 1 && !hasFormula && !sides.getFirst().match().isEmpty();
        boolean pair = sides.size() == 2 && hasFormula;
        if (!unique && !pair) {
            faults.add(CrossFault.CROSS_SIDES.at(definition.check().location()));
            return;
        }
        if (pair) {
            pair(sides.getFirst(), sides.getLast());
            together(definition);
        }
    }

    private void pair(CrossSideDefinition left, CrossSideDefinition right) {
        for (CrossSideDefinition side : List.of(left, right)) {
            boolean names = side.rows() == null || side.counterparty() != null;
            if (!names || left.rows() == null && right.rows() == null) {
                faults.add(CrossFault.CROSS_SOURCE.at(side.location(), side.key()));
            }
        }
        List<String> ofLeft = List.copyOf(left.match().keySet());
        List<String> ofRight = List.copyOf(right.match().keySet());
        boolean rowsOnBothSides = left.rows() != null && right.rows() != null;
        if (rowsOnBothSides && !ofLeft.equals(ofRight)) {
            faults.add(CrossFault.CROSS_MATCH.at(right.location(), ofLeft, ofRight));
        }
    }

    private void together(CrossCheckDefinition definition) {
        SourceText together = definition.together();
        if (together == null) {
            return;
        }
        boolean sound =
                definition.sides().stream().anyMatch(side -> side.rows() == null)
                        && definition.sides().stream()
                                .anyMatch(
                                        side ->
                                                side.rows() != null
                                                        && side.key().equals(together.text()));
        if (!sound) {
            faults.add(CrossFault.CROSS_TOGETHER.at(together.location(), together.text()));
        }
    }

    private void filed(CrossSide side, CrossCheckDefinition definition) {
        boolean filed =
                scheme.unitTypes().stream().anyMatch(type -> type.forms().contains(side.form()));
        if (!filed) {
            faults.add(CheckFault.NEVER_APPLIES.at(definition.check().location(), side.form()));
        }
    }

    private static CrossSide named(CrossSide side, String key) {
        return new CrossSide(
                key,
                side.title(),
                side.form(),
                side.table(),
                side.counterparty(),
                side.where(),
                side.match(),
                side.amounts());
    }

    /** The check that fails whenever both units have all matched values in common. */
    private static CheckDefinition repeating(CrossCheckDefinition definition, CrossSide side) {
        CheckDefinition check = definition.check();
        String formula =
                side.match().keySet().stream()
                        .map(name -> side.key() + "." + name + " <> " + OTHER + "." + name)
                        .collect(Collectors.joining(", ", "OR(", ")"));
        return new CheckDefinition(
                check.id(),
                check.title(),
                check.level(),
                new SourceText(formula, check.location()),
                null,
                null,
                null,
                null,
                check.basis(),
                check.messageZh(),
                check.messageEn(),
                check.location());
    }

    private Optional<CheckProgram> program(CheckDefinition check, CrossSide left, CrossSide right) {
        PairScheme pair = new PairScheme(scheme, check.location());
        Compilation compilation =
                SchemeCompiler.compile(
                        pair.definition(left, right),
                        List.of(pair.form(left), pair.form(right)),
                        List.of(check),
                        codeLists,
                        CheckCode.CLOSURES);
        faults.addAll(compilation.faults());
        return compilation.program();
    }
}
