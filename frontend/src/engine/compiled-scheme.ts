import { type FiledForm, fixedCellRules } from "./built-in/cell-rules";
import { strangerRule } from "./built-in/stranger-rule";
import { floatingTableRules } from "./built-in/table-rules";
import { checkRule } from "./check-rule";
import { type Computation, compileComputation } from "./computation";
import { DependencyIndex } from "./dependency-index";
import type { FormDefinition, UnitTypeDefinition } from "./form-definition";
import { Layout } from "./layout";
import type { Program } from "./program";
import type { Rule } from "./rule";

/** Everything that is to be computed and checked for units of one type, compiled once. */
export interface CompiledScheme {
  readonly forms: readonly FormDefinition[];
  readonly layout: Layout;
  readonly computations: readonly Computation[];
  readonly computationsReading: DependencyIndex;
  readonly rules: readonly Rule[];
  readonly rulesReading: DependencyIndex;
}

/**
 * Compiles a scheme for a unit type. A check belongs to it only if the unit files every form that
 * the check names; a computed cell if it stands in one of those forms.
 */
export function compileScheme(
  program: Program,
  allForms: readonly FormDefinition[],
  unitType: UnitTypeDefinition,
  foot?: string,
): CompiledScheme {
  const filed = new Set([...unitType.forms, ...(foot === undefined ? [] : [foot])]);
  const forms = allForms.filter((form) => filed.has(form.form));
  const layout = new Layout(allForms);
  const computations = program.computed
    .filter((computed) => filed.has(computed.form))
    .map(compileComputation);
  const optional = new Set(unitType.optional);
  const rules = [
    ...forms.flatMap((form) => builtInRules(form, optional.has(form.form))),
    strangerRule(layout, filed, allForms),
    ...program.checks
      .filter((check) => check.forms.every((form) => filed.has(form)))
      .map(checkRule),
  ];
  return {
    forms,
    layout,
    computations,
    computationsReading: new DependencyIndex(computations),
    rules,
    rulesReading: new DependencyIndex(rules),
  };
}

function builtInRules(definition: FormDefinition, optional: boolean): Rule[] {
  const filed: FiledForm = { form: definition.form, optional };
  return definition.tables.flatMap((table) =>
    table.kind === "FIXED" ? fixedCellRules(filed, table) : floatingTableRules(filed, table),
  );
}
