import { describe, expect, it } from "vitest";
import type { FormDefinition, SchemeView } from "@/api/types";
import { formsOf } from "./forms-of";

const title = { zh: "", en: "" };
const form = (key: string): FormDefinition => ({
  form: key,
  formCode: key,
  title,
  kind: "UNIT",
  tables: [],
});
const scheme = {
  foot: "FOOT",
  forms: [form("A"), form("B"), form("C"), form("FOOT")],
  unitTypes: [{ key: "X", code: "1", title, forms: ["C", "A"], optional: [] }],
} as unknown as SchemeView;

describe("the forms of a unit type", () => {
  it("come in the order of its set, with the foot block last", () => {
    expect(formsOf(scheme, "X").map((one) => one.form)).toEqual(["C", "A", "FOOT"]);
  });

  it("are only the foot block for a type the scheme does not know", () => {
    expect(formsOf(scheme, "Y").map((one) => one.form)).toEqual(["FOOT"]);
  });
});
