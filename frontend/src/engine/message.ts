import { compileNode } from "./compile-node";
import { plain } from "./decimal";
import type { Failed } from "./judge";
import type { Language } from "./localized-text";
import type { MessagePart } from "./program";
import type { Scope } from "./scope";
import { isPresent, type Scalar } from "./value";

/** Fills a message for a check that failed. */
export type FillMessage = (scope: Scope, failure: Failed) => string;

const NO_VALUE = "—";
const TRUTH_WORDS: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ["是", "否"],
  en: ["TRUE", "FALSE"],
};

/** Compiles a message's parts in one language. */
export function compileMessage(parts: readonly MessagePart[], language: Language): FillMessage {
  const fills = parts.map((part): FillMessage => {
    if (typeof part === "string") {
      return () => part;
    }
    if (part.kind === "slot") {
      return (_scope, failure) => shown(failure[part.name], language);
    }
    const evaluate = compileNode(part);
    return (scope) => shown(evaluate(scope) as Scalar, language);
  });
  return (scope, failure) => fills.map((fill) => fill(scope, failure)).join("");
}

function shown(value: Scalar, language: Language): string {
  if (!isPresent(value)) {
    return NO_VALUE;
  }
  if (typeof value === "boolean") {
    return TRUTH_WORDS[language][value ? 0 : 1];
  }
  return typeof value === "string" ? value : plain(value);
}
