package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How plausible data of a scheme come about (合成配方): formulas of the check language, with a few
 * random functions, that run strictly in the order written.
 *
 * @param common what holds for every unit type: its variables come first, its forms last
 * @param explanations texts that a unit may give for a finding, by check id
 */
public record Recipe(
        TypeRecipe common,
        Map<String, TypeRecipe> unitTypes,
        List<Violation> violations,
        Map<String, List<String>> explanations,
        Opinions opinions) {

    public Recipe {
        violations = List.copyOf(violations);
    }

    /**
     * The recipe of one unit type.
     *
     * @param share weight among the units
     * @param provinces weights by two-digit province code
     * @param names patterns of unit names, with {@code {place}} for the short name of the place
     * @param register further register attributes of the unit, texts
     * @param let variables drawn once per unit
     * @param each variables drawn for every report
     */
    public record TypeRecipe(
            BigDecimal share,
            Map<String, BigDecimal> provinces,
            List<String> industries,
            List<String> names,
            List<Assignment> register,
            List<Assignment> let,
            List<Assignment> each,
            List<FormRecipe> forms) {

        /** Nothing at all. */
        public static final TypeRecipe EMPTY =
                new TypeRecipe(
                        BigDecimal.ZERO,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    /** A variable, cell or column and the formula of its value. */
    public record Assignment(String name, SourceText formula) {}

    /** What is filled into one form: floating rows first, then fixed cells. */
    public record FormRecipe(String form, List<TableRecipe> tables, List<Assignment> cells) {}

    /** The rows of a floating table, block after block. */
    public record TableRecipe(String table, List<Block> blocks) {}

    /** A number of rows of the same kind; one when no count is given. */
    public record Block(@Nullable SourceText count, List<Assignment> columns) {}

    /** A mutation that is sure to trip a check. */
    public record Violation(
            String check, List<String> unitTypes, BigDecimal weight, List<Change> changes) {}

    /** One step of a mutation. */
    public sealed interface Change {

        String form();

        /** Another value in a fixed cell. */
        record SetCell(String form, String cell, SourceText value) implements Change {}

        /** Another value in a floating row. */
        record SetRowCell(String form, String table, int row, String column, SourceText value)
                implements Change {}

        /** A row less. */
        record RemoveRow(String form, String table, int row) implements Change {}

        /** A row more. */
        record AddRow(String form, String table, List<Assignment> columns) implements Change {}
    }

    /** What offices write (审核意见): when they approve, when they send back, and why. */
    public record Opinions(
            List<String> approve, List<String> sendBack, Map<String, List<String>> sendBackFor) {}
}
