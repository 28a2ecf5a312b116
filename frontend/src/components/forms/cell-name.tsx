import { useLingui } from "@lingui/react/macro";
import type { Place, SchemeView } from "@/api/types";
import { type CellTitles, cellTitles } from "@/engine/cell-titles";
import { useLocalized } from "@/locales/use-localized";
import { formDefinitions } from "./form-definitions";

const known = new WeakMap<SchemeView, CellTitles>();

/** What people call a place in the forms: form number, cell number, title, and the row counted from 1. */
export function useCellName(scheme: SchemeView): (place: Place) => string {
  const { t } = useLingui();
  const localized = useLocalized();
  const titles = titlesOf(scheme);
  return ({ form, table, row, cell }) => {
    const key = [form, table, cell].filter((part) => part !== undefined).join(".");
    const found = titles.get(key);
    if (found === undefined) {
      return key;
    }
    const { formCode, number = "", title, column } = found;
    // The cells of the foot block are known by their titles alone.
    const address = form === scheme.foot ? [] : [formCode, number];
    const parts = [...address, localized(title), column && localized(column)];
    const name = parts.filter(Boolean).join(" ");
    const line = row === undefined ? undefined : row + 1;
    return line === undefined ? name : t`${name}, row ${line}`;
  };
}

/** The titles of a scheme's cells, found once for each scheme. */
function titlesOf(scheme: SchemeView): CellTitles {
  const titles = known.get(scheme) ?? cellTitles(formDefinitions(scheme));
  known.set(scheme, titles);
  return titles;
}
