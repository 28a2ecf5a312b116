import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Group, Stack, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import type { BalanceSheet, SchemeView } from "@/api/types";
import { formName } from "@/components/form-name";
import { formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { balanceSides, type Segment, total } from "../balance-sides";
import classes from "./balances.module.css";

interface BalanceFigureProps {
  balance: BalanceSheet;
  scheme: SchemeView;
}

/** One balance: what was there and came in above what went out and is left, to one scale. */
export function BalanceFigure({ balance, scheme }: BalanceFigureProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { key, title, row, unit, amounts, supply, use, difference, holds } = balance;
  const sides = balanceSides(amounts);
  const segments = [...sides.supply, ...sides.use];
  const form = scheme.forms.find((one) => one.form === balance.form);
  const line = row === undefined ? undefined : row + 1;
  const measure = unit === undefined ? "" : localized(unit);
  const number = (text: string | undefined) => (text === undefined ? "—" : formatNumber(text));
  return (
    <Stack component="section" gap="xs" aria-label={`${key} ${localized(title)}`}>
      <Group gap="xs">
        <Text fw={600}>
          {key.split("#")[0]} {localized(title)}
        </Text>
        <Text size="sm">
          <Anchor component={Link} to={`?tab=forms&form=${balance.form}`}>
            {form === undefined ? balance.form : formName(form, localized)}
          </Anchor>
          {line !== undefined && <Trans>, row {line}</Trans>}
        </Text>
        <Badge color={holds ? "green.8" : "red.8"} variant="filled">
          {holds ? <Trans>balanced</Trans> : <Trans>does not balance</Trans>}
        </Badge>
      </Group>
      <div className={classes.sides} aria-hidden>
        <span className={classes.side}>
          <Trans>Supply</Trans>
        </span>
        <Bar segments={sides.supply} longest={sides.longest} holds={holds} />
        <span className={classes.side}>
          <Trans>Use</Trans>
        </span>
        <Bar segments={sides.use} longest={sides.longest} holds={holds} />
      </div>
      <details open={!holds}>
        <summary className={classes.side}>
          <Trans>
            Amounts; supply less use: {number(supply)} − {number(use)} = {number(difference)}{" "}
            {measure}
          </Trans>
        </summary>
        <Table aria-label={t`Amounts of the balance`} verticalSpacing={4} maw={560}>
          <Table.Tbody>
            {amounts.map((amount) => (
              <Table.Tr key={`${amount.part} ${amount.label.en}`}>
                <Table.Th scope="row" fw={400}>
                  <Key segment={segments.find((segment) => segment.amount === amount)} />
                  {localized(amount.label)}
                </Table.Th>
                <Table.Td ta="right">
                  {number(amount.value)} {measure}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </Stack>
  );
}

interface BarProps {
  segments: Segment[];
  longest: number;
  holds: boolean;
}

function Bar({ segments, longest, holds }: BarProps) {
  const localized = useLocalized();
  const missing = longest - total(segments);
  return (
    <div className={classes.bar}>
      {segments.map(({ amount, size, shade }) => (
        <div
          key={`${amount.part} ${amount.label.en}`}
          className={`${classes.segment} ${classes[amount.part]}`}
          data-shade={shade}
          style={{ width: share(size, longest) }}
          title={`${localized(amount.label)} ${amount.value}`}
        />
      ))}
      {!holds && missing > 0 && (
        <div className={classes.gap} style={{ width: share(missing, longest) }} />
      )}
    </div>
  );
}

function Key({ segment }: { segment: Segment | undefined }) {
  return (
    <span
      aria-hidden
      className={`${classes.key} ${segment === undefined ? "" : classes[segment.amount.part]}`}
      data-shade={segment?.shade}
    />
  );
}

function share(size: number, longest: number): string {
  return longest === 0 ? "0" : `${(100 * size) / longest}%`;
}
