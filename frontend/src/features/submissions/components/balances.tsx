import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { BalanceSheet, SchemeView } from "@/api/types";
import { BalanceFigure } from "./balance-figure";

interface BalancesProps {
  balances: BalanceSheet[];
  scheme: SchemeView;
}

/** The balances of material flows (平衡表), drawn; those that do not hold come first. */
export function Balances({ balances, scheme }: BalancesProps) {
  if (balances.length === 0) {
    return (
      <Text>
        <Trans>These forms have no balance of material flows.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="xl">
      {balances
        .toSorted((one, other) => Number(one.holds) - Number(other.holds))
        .map((balance) => (
          <BalanceFigure key={balance.key} balance={balance} scheme={scheme} />
        ))}
    </Stack>
  );
}
