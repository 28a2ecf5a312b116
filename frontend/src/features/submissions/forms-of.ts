import type { FormDefinition, SchemeView } from "@/api/types";

/** The forms a type of unit files, in the order of its set, the foot block last. */
export function formsOf(scheme: SchemeView, unitType: string): FormDefinition[] {
  const keys = scheme.unitTypes.find(({ key }) => key === unitType)?.forms ?? [];
  const withFoot = scheme.foot === undefined ? keys : [...keys, scheme.foot];
  const wanted = [...new Set(withFoot)];
  return wanted.flatMap((key) => scheme.forms.filter(({ form }) => form === key));
}
