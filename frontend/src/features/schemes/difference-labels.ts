import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Difference } from "@/api/types";

/** What may happen to a part of a scheme, in words. */
export const differenceKindLabels: Record<Difference["kind"], MessageDescriptor> = {
  ADDED: msg`Added`,
  REMOVED: msg`Removed`,
  MOVED: msg`Moved`,
  RENAMED: msg`Renamed`,
  CHANGED: msg`Changed`,
};

export const differenceKindColors: Record<Difference["kind"], string> = {
  ADDED: "green",
  REMOVED: "red",
  MOVED: "grape",
  RENAMED: "grape",
  CHANGED: "blue",
};

/** The rooms of a scheme in which readers look for differences. */
export type DifferenceArea = "forms" | "checks" | "codes" | "dashboards" | "scheme";

export const differenceAreaLabels: Record<DifferenceArea, MessageDescriptor> = {
  forms: msg`Forms and indicators`,
  checks: msg`Checks`,
  codes: msg`Code lists`,
  dashboards: msg`Dashboards`,
  scheme: msg`Scheme as a whole`,
};

export const areaOf: Record<Difference["subject"], DifferenceArea> = {
  FORM: "forms",
  TABLE: "forms",
  COLUMN: "forms",
  ROW: "forms",
  CHECK: "checks",
  CODE_LIST: "codes",
  CODE: "codes",
  DASHBOARD: "dashboards",
  CHART: "dashboards",
  SCHEME: "scheme",
  REGISTER_ATTRIBUTE: "scheme",
  UNIT_TYPE: "scheme",
  FILE: "scheme",
};
