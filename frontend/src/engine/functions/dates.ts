import { type Decimal, decimal } from "../decimal";
import { dateText } from "../input";
import { type FunctionFamily, strict } from "./function-family";

/** Functions of dates. */
export const dates: FunctionFamily = {
  DATE: strict<Decimal>((year, month, day) => dateText(Number(year), Number(month), Number(day))),
  YEAR: strict<string>((date) => decimal((date as string).slice(0, 4))),
  MONTH: strict<string>((date) => decimal((date as string).slice(5, 7))),
  DAY: strict<string>((date) => decimal((date as string).slice(8, 10))),
};
