import type { SchemeView, SubmissionData } from "@/api/types";
import { filedForms, formDefinitions } from "@/components/forms/form-definitions";
import type { CodeList } from "@/engine/code-list";
import { compileScheme } from "@/engine/compiled-scheme";
import type { FormDefinition } from "@/engine/form-definition";
import { isReadonly } from "@/engine/form-definition";
import { LiveEvaluation } from "@/engine/live-evaluation";
import type { Program } from "@/engine/program";
import { bringOver } from "./draft/brought-over";
import { Draft } from "./draft/draft";
import { DraftJournal } from "./draft/draft-journal";
import { DraftSaving } from "./draft/draft-saving";
import { Explanations, type SendExplanation } from "./draft/explanations";
import type { SendForm } from "./draft/form-saver";

/** What a submission is filled from, and where it is sent to. */
export interface FillingSources {
  readonly id: string;
  readonly account: string;
  readonly scheme: SchemeView;
  readonly program: Program;
  readonly data: SubmissionData;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly saveForm: SendForm;
  readonly saveExplanation: SendExplanation;
}

/** A submission being filled by a clerk: its forms, its draft, and how that is saved. */
export interface Filling {
  readonly id: string;
  readonly scheme: SchemeView;
  readonly data: SubmissionData;
  readonly forms: readonly FormDefinition[];
  readonly optional: ReadonlySet<string>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly draft: Draft;
  readonly saving: DraftSaving;
  readonly explanations: Explanations;
  readonly journal: DraftJournal;
}

export function openFilling(sources: FillingSources): Filling {
  const { id, account, scheme, program, data, codeLists } = sources;
  const unitType = scheme.unitTypes.find(({ key }) => key === data.unit.type);
  if (unitType === undefined) {
    throw new Error(`the scheme knows no unit type ${data.unit.type}`);
  }
  const forms = filedForms(scheme, unitType.key);
  const compiled = compileScheme(program, formDefinitions(scheme), unitType, scheme.foot);
  const stored = Object.fromEntries(forms.map(({ form }) => [form, storedForm(data, form)]));
  const explanations = new Explanations(
    data.explanations,
    sources.saveExplanation,
    localStorage,
    account,
    id,
  );
  const evaluation = new LiveEvaluation(
    compiled,
    { ...data, forms: mapValues(stored, (form) => form.data) },
    { previous: data.previous && { ...data.previous, unit: data.unit } },
    codeLists,
  );
  const draft = new Draft(evaluation, (finding) => explanations.explains(finding));
  explanations.subscribe(() => draft.explanationsChanged());
  const journal = new DraftJournal(localStorage, account, id, scheme.version);
  bringOver(journal, stored, (reference) => compiled.layout.properties(reference) !== undefined);
  const saving = new DraftSaving(stored, {
    draft,
    journal,
    send: sources.saveForm,
    isReadonly: (reference) => isReadonly(compiled.layout.properties(reference) ?? {}),
  });
  const optional = new Set(unitType.optional);
  return { id, scheme, data, forms, optional, codeLists, draft, saving, explanations, journal };
}

function storedForm(data: SubmissionData, form: string) {
  return data.forms[form] ?? { version: 0, data: { cells: {}, rows: {} } };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
