import {
  bounded,
  type Decimal,
  DIGIT_LIMIT,
  decimal,
  divide,
  floor,
  HUNDREDTH,
  modulo,
  power,
  roundTo,
  wholeNumber,
  ZERO,
} from "../decimal";
import { BLANK, type Scalar, UNDEFINED } from "../value";
import {
  argumentAt,
  type CompileCall,
  type FunctionFamily,
  strict,
  typeOf,
} from "./function-family";

const LARGEST_EXPONENT = 20;
const DAY_LENGTH = 86_400_000;

/** Operators and functions of numbers. */
export const arithmetic: FunctionFamily = {
  "+": additive((left, right) => left.plus(right)),
  "-": (args) =>
    typeOf(argumentAt(args, 0).node) === "date"
      ? daysBetween(args)
      : additive((left, right) => left.minus(right))(args),
  "*": strict<Decimal>((left, right) => bounded((left as Decimal).times(right as Decimal))),
  "/": (args) => {
    const dividend = argumentAt(args, 0).scalar;
    const divisor = argumentAt(args, 1).scalar;
    return (scope) => quotient(dividend(scope), divisor(scope));
  },
  "^": strict<Decimal>((base, exponent) => integerPower(base as Decimal, exponent as Decimal)),
  NEG: strict<Decimal>((value) => ZERO.minus(value as Decimal)),
  "%": strict<Decimal>((value) => bounded((value as Decimal).times(HUNDREDTH))),
  ABS: strict<Decimal>((value) => (value as Decimal).abs()),
  ROUND: strict<Decimal>((value, places) => {
    const scale = wholeNumber(places as Decimal, -DIGIT_LIMIT, DIGIT_LIMIT);
    return scale === undefined ? UNDEFINED : roundTo(value as Decimal, scale);
  }),
  INT: strict<Decimal>((value) => floor(value as Decimal)),
  MOD: strict<Decimal>((value, divisor) =>
    (divisor as Decimal).eq(ZERO) ? UNDEFINED : modulo(value as Decimal, divisor as Decimal),
  ),
};

/** The quotient of two numbers; undefined when one is blank or the divisor is zero. */
export function quotient(dividend: Scalar, divisor: Scalar): Scalar {
  if (dividend === UNDEFINED || dividend === BLANK || divisor === UNDEFINED || divisor === BLANK) {
    return UNDEFINED;
  }
  const bottom = divisor as Decimal;
  return bottom.eq(ZERO) ? UNDEFINED : bounded(divide(dividend as Decimal, bottom));
}

const daysBetween = strict<string>((later, earlier) =>
  decimal((Date.parse(later as string) - Date.parse(earlier as string)) / DAY_LENGTH),
);

/** Sum or difference, in which a blank counts as zero beside a number. */
function additive(apply: (left: Decimal, right: Decimal) => Decimal): CompileCall {
  return (args) => {
    const first = argumentAt(args, 0).scalar;
    const second = argumentAt(args, 1).scalar;
    return (scope) => {
      const left = first(scope) as Decimal | null | undefined;
      const right = second(scope) as Decimal | null | undefined;
      if (left === UNDEFINED || right === UNDEFINED) {
        return UNDEFINED;
      }
      return left === BLANK && right === BLANK
        ? BLANK
        : bounded(apply(left ?? ZERO, right ?? ZERO));
    };
  };
}

function integerPower(base: Decimal, exponent: Decimal): Scalar {
  const whole = wholeNumber(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT);
  const result = whole === undefined ? UNDEFINED : power(base, whole);
  return result && bounded(result);
}
