import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { schemesQuery } from "@/api/requests/schemes";
import type { Cycle } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { useLocalized } from "@/locales/use-localized";
import type { CycleOrder } from "../api/open-cycle";
import { nextPeriod } from "../next-period";
import { CyclePreview } from "./cycle-preview";

interface OpenCycleDialogProps {
  /** The latest cycle of the reader's office, which the new one follows. */
  latest: Cycle | undefined;
  onClose: () => void;
}

/** Asks for scheme and period, shows what would change, then opens the cycle. */
export function OpenCycleDialog({ latest, onClose }: OpenCycleDialogProps) {
  const { t } = useLingui();
  const [order, setOrder] = useState<CycleOrder>();
  return (
    <Dialog title={t`Open a cycle`} onClose={onClose}>
      {order === undefined ? (
        <OrderForm latest={latest} onOrder={setOrder} onClose={onClose} />
      ) : (
        <CyclePreview order={order} onBack={() => setOrder(undefined)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface OrderFormProps extends OpenCycleDialogProps {
  onOrder: (order: CycleOrder) => void;
}

function OrderForm({ latest, onOrder, onClose }: OrderFormProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { data: schemes = [], error } = useQuery(schemesQuery);
  const form = useForm({
    initialValues: {
      scheme: latest === undefined ? "" : `${latest.scheme}/${latest.version}`,
      period: latest === undefined ? "" : nextPeriod(latest.period),
      dispatch: latest?.dispatch ?? "AT_ONCE",
    },
  });
  const show = form.onSubmit(({ scheme: address, period, dispatch }) => {
    const [scheme = "", version = ""] = address.split("/");
    onOrder({ scheme, version, period: period.trim(), dispatch });
  });
  return (
    <form onSubmit={show}>
      <Stack>
        <Text size="sm">
          <Trans>Every unit below your office that the scheme covers is asked.</Trans>
        </Text>
        {error !== null && <ProblemAlert error={error} />}
        <Select
          label={t`Scheme`}
          data={schemes.map(({ scheme, version, title }) => ({
            value: `${scheme}/${version}`,
            label: `${localized(title)} ${version}`,
          }))}
          required
          withAsterisk={false}
          {...form.getInputProps("scheme")}
        />
        <TextInput
          label={t`Period`}
          description={t`For instance 2026, 2026H1, 2026Q3 or 2026-07, as the scheme's frequency asks.`}
          required
          withAsterisk={false}
          {...form.getInputProps("period")}
        />
        <Radio.Group label={t`Dispatch`} {...form.getInputProps("dispatch")}>
          <Stack gap="xs" mt={4}>
            <Radio value="AT_ONCE" label={t`to all units at once`} />
            <Radio
              value="LEVEL_BY_LEVEL"
              label={t`level by level`}
              description={t`Each office looks through the units of its area and passes the cycle on.`}
            />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={form.values.scheme === ""}>
            <Trans>Show what would change</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
