import type { BalanceAmount } from "@/api/types";

/** An amount as a length of the drawing. */
export interface Segment {
  readonly amount: BalanceAmount;
  readonly size: number;
  /** Neighbours of the same part differ in their shade. */
  readonly shade: 0 | 1;
}

/** Both sides of a drawn balance and the longer one, which takes the whole width. */
export interface BalanceSides {
  readonly supply: Segment[];
  readonly use: Segment[];
  readonly longest: number;
}

/** Puts the amounts on their sides; what is below zero stands on the other one. */
export function balanceSides(amounts: readonly BalanceAmount[]): BalanceSides {
  const supply: Segment[] = [];
  const use: Segment[] = [];
  for (const amount of amounts) {
    const size = Number(amount.value ?? 0);
    const supplied = (amount.part === "OPENING" || amount.part === "INPUT") === size >= 0;
    const side = supplied ? supply : use;
    if (size !== 0) {
      side.push({ amount, size: Math.abs(size), shade: side.length % 2 === 0 ? 0 : 1 });
    }
  }
  return { supply, use, longest: Math.max(total(supply), total(use)) };
}

export function total(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.size, 0);
}
