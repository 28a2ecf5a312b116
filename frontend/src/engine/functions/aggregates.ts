import { bounded, type Decimal, decimal, divide, ZERO } from "../decimal";
import type { Scope } from "../scope";
import { BLANK, isVector, type Scalar, UNDEFINED, type Value } from "../value";
import type { Argument, CompileCall, FunctionFamily } from "./function-family";

/** Functions over whole columns; blanks are skipped. */
export const aggregates: FunctionFamily = {
  SUM: overNumbers((numbers) => bounded(sumOf(numbers))),
  AVERAGE: overNumbers((numbers) => bounded(divide(sumOf(numbers), decimal(numbers.length)))),
  MIN: overNumbers((numbers) => numbers.reduce((least, n) => (n.lt(least) ? n : least))),
  MAX: overNumbers((numbers) => numbers.reduce((most, n) => (n.gt(most) ? n : most))),
  COUNT: counting,
  COUNTA: counting,
  SUMPRODUCT: sumOfProducts,
};

/** Every single value of the arguments, columns and scalars alike. */
function* valuesOf(args: readonly Argument[], scope: Scope): Generator<Scalar> {
  for (const argument of args) {
    const value = argument.evaluate(scope);
    if (isVector(value)) {
      yield* value;
    } else {
      yield value;
    }
  }
}

function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number));
}

function overNumbers(combine: (numbers: Decimal[]) => Decimal | undefined): CompileCall {
  return (args) => (scope) => {
    const numbers: Decimal[] = [];
    for (const value of valuesOf(args, scope)) {
      if (value === UNDEFINED) {
        return UNDEFINED;
      }
      if (value !== BLANK) {
        numbers.push(value as Decimal);
      }
    }
    return numbers.length === 0 ? BLANK : combine(numbers);
  };
}

function counting(args: readonly Argument[]): (scope: Scope) => Value {
  return (scope) => {
    let count = 0;
    for (const value of valuesOf(args, scope)) {
      if (value === UNDEFINED) {
        return UNDEFINED;
      }
      count += value === BLANK ? 0 : 1;
    }
    return decimal(count);
  };
}

/** Sum over the rows of the product of the columns; rows with a blank factor are skipped. */
function sumOfProducts(args: readonly Argument[]): (scope: Scope) => Value {
  return (scope) => {
    const columns = args.map((argument) => {
      const value = argument.evaluate(scope);
      return isVector(value) ? value : [value];
    });
    const rows = Math.max(...columns.map((column) => column.length));
    let sum: Decimal | typeof BLANK = BLANK;
    for (let row = 0; row < rows; row++) {
      const product = productOf(
        columns.map((column) => (row < column.length ? column[row] : BLANK)),
      );
      if (product === UNDEFINED) {
        return UNDEFINED;
      }
      sum = product === BLANK ? sum : (sum ?? ZERO).plus(product);
    }
    return sum;
  };
}

function productOf(factors: readonly Scalar[]): Decimal | null | undefined {
  if (factors.includes(UNDEFINED)) {
    return UNDEFINED;
  }
  return factors.includes(BLANK)
    ? BLANK
    : (factors as Decimal[]).reduce((product, factor) => product.times(factor));
}
