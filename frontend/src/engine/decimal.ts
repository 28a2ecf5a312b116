import BigConstructor, { type Big } from "big.js";

/** An exact decimal number, as the clerk typed it. */
export type Decimal = Big;

const HALF_UP = 1;
const ROUND_DOWN = 0;
const SIGNIFICANT_DIGITS = 34;

const Exact = BigConstructor();

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);
export const HUNDREDTH: Decimal = new Exact("0.01");

/** The most digits a number may have before the point, and after it. */
export const DIGIT_LIMIT = 256;

export function decimal(text: string | number): Decimal {
  return new Exact(text);
}

/** Rounds half up to the given number of decimal places. */
export function roundTo(value: Decimal, scale: number): Decimal {
  return value.round(scale, HALF_UP);
}

/** Rounds towards negative infinity. */
export function floor(value: Decimal): Decimal {
  const truncated = value.round(0, ROUND_DOWN);
  return truncated.gt(value) ? truncated.minus(ONE) : truncated;
}

/** Divides with 34 significant digits, half up; the divisor is not zero. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  if (dividend.eq(ZERO)) {
    return ZERO;
  }
  const top = BigInt(dividend.c.join(""));
  const bottom = BigInt(divisor.c.join(""));
  const longer = divisor.c.length - dividend.c.length;
  // With the point behind their first digits the quotient begins right before or after its own.
  const isBelowOne = scaled(top, longer) < scaled(bottom, -longer);
  const places = isBelowOne ? SIGNIFICANT_DIGITS : SIGNIFICANT_DIGITS - 1;
  const twice = 2n * scaled(top, places + longer);
  const whole = scaled(bottom, -places - longer);
  const quotient = new Exact(((twice + whole) / (2n * whole)).toString());
  quotient.e += dividend.e - divisor.e - places;
  quotient.s = dividend.s * divisor.s;
  return quotient;
}

/** Times that power of ten; a negative one leaves it as it is. */
function scaled(value: bigint, power: number): bigint {
  return power > 0 ? value * 10n ** BigInt(power) : value;
}

/** The remainder with the sign of the divisor, as in Excel; the divisor is not zero. */
export function modulo(dividend: Decimal, divisor: Decimal): Decimal {
  const remainder = dividend.mod(divisor);
  const crossesZero = !remainder.eq(ZERO) && remainder.lt(ZERO) !== divisor.lt(ZERO);
  return crossesZero ? remainder.plus(divisor) : remainder;
}

/** Raises to an integer power; undefined for zero to one that is not positive, and beyond limits. */
export function power(base: Decimal, exponent: number): Decimal | undefined {
  if (exponent <= 0 && base.eq(ZERO)) {
    return undefined;
  }
  const product = base.pow(Math.abs(exponent));
  if (exponent >= 0) {
    return product;
  }
  return bounded(product) === undefined ? undefined : divide(ONE, product);
}

/** The number itself, or undefined when it has too many digits to go on with. */
export function bounded(value: Decimal): Decimal | undefined {
  const isWithin = value.e < DIGIT_LIMIT && value.c.length - 1 - value.e <= DIGIT_LIMIT;
  return isWithin ? value : undefined;
}

/** The number as an integer of JavaScript, or undefined when it is none within the limits. */
export function wholeNumber(value: Decimal, least: number, most: number): number | undefined {
  const isWhole = value.gte(least) && value.lte(most) && floor(value).eq(value);
  return isWhole ? Number(value.toFixed()) : undefined;
}

/** The number with its point moved to the right by so many places. */
export function shift(value: Decimal, places: number): Decimal {
  const copy = new Exact(value);
  copy.e += places;
  return copy;
}

/** Plain digits without exponent and without trailing zeros. */
export function plain(value: Decimal): string {
  return value.eq(ZERO) ? "0" : value.toFixed();
}
