import { type Decimal, decimal, wholeNumber } from "../decimal";
import { isPlainNumber } from "../input";
import { type Scalar, textOrBlank, UNDEFINED, writeText } from "../value";
import { hasValidCheckCharacter } from "./credit-code";
import { argumentAt, type FunctionFamily, ProgramNotUnderstood, strict } from "./function-family";

const LONGEST_MATCHED = 1_000;
const LONGEST_TEXT = 1_000_000;

/** Functions of texts; positions count characters from 1, as in Excel. */
export const texts: FunctionFamily = {
  "&": (args) => {
    const first = argumentAt(args, 0).scalar;
    const second = argumentAt(args, 1).scalar;
    return (scope) => {
      const left = first(scope);
      const right = second(scope);
      const known = left !== UNDEFINED && right !== UNDEFINED;
      return known ? textOrBlank(shown(left) + shown(right)) : UNDEFINED;
    };
  },
  LEN: strict<string>((text) => decimal([...(text as string)].length)),
  LEFT: strict<Decimal | string>((text, count) => part(text, () => 0, count)),
  RIGHT: strict<Decimal | string>((text, count) =>
    part(text, (length, wanted) => Math.max(0, length - wanted), count),
  ),
  MID: strict<Decimal | string>((text, start, count) => {
    const from = wholeNumber(start as Decimal, 1, LONGEST_TEXT);
    return from === undefined ? UNDEFINED : part(text, () => from - 1, count);
  }),
  VALUE: strict<string>((text) =>
    isPlainNumber(text as string) ? decimal(text as string) : UNDEFINED,
  ),
  MATCHES: (args) => {
    const { node } = argumentAt(args, 1);
    if (node.kind !== "text") {
      throw new ProgramNotUnderstood("MATCHES wants a written pattern");
    }
    const pattern = whole(node.value);
    return strict<string>((text) =>
      [...(text as string)].length > LONGEST_MATCHED ? UNDEFINED : pattern.test(text as string),
    )(args.slice(0, 1));
  },
  USCC: strict<string>((text) => hasValidCheckCharacter(text as string)),
};

/** A pattern that the whole text has to match. */
export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}

/** So many characters of a text, from a place that may depend on its length. */
function part(
  text: Scalar,
  from: (length: number, wanted: number) => number,
  count: Scalar,
): Scalar {
  const wanted = wholeNumber(count as Decimal, 0, LONGEST_TEXT);
  if (wanted === undefined) {
    return UNDEFINED;
  }
  const characters = [...(text as string)];
  const start = from(characters.length, wanted);
  return textOrBlank(characters.slice(start, start + wanted).join(""));
}

function shown(value: Scalar): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : writeText(value);
}
