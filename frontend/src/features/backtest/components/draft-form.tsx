import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { SchemeSummary } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";
import { orderBacktest, periodsQuery } from "../api/backtests";
import { placeOf } from "../place-of";
import { DraftFaults } from "./draft-faults";

interface DraftFormProps {
  schemes: SchemeSummary[];
  /** What the editor begins with. */
  source: string;
}

/** A draft check, and the periods over whose reports it shall run (试算要求). */
export function DraftForm({ schemes, source: initial }: DraftFormProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const navigate = useNavigate();
  const editor = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState(0);
  const [source, setSource] = useState(initial);
  const [left, setLeft] = useState<string[]>([]);
  const { scheme = "", version = "" } = schemes[place] ?? {};
  const { data: found = [] } = useQuery(periodsQuery(scheme));
  const periods = found.map(({ period }) => period).filter((period) => !left.includes(period));
  const order = useMutation({
    mutationFn: () => orderBacktest(crypto.randomUUID(), { scheme, version, periods, source }),
    onSuccess: ({ id }) => navigate(`/backtests/${id}`),
  });
  const jump = (line: number, character: number) => {
    const at = placeOf(source, line, character);
    editor.current?.focus();
    editor.current?.setSelectionRange(at, at);
  };
  return (
    <Stack component="form" onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        label={t`Scheme`}
        value={place}
        onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}
        data={schemes.map((one, index) => ({
          value: String(index),
          label: `${localized(one.title)} ${one.version}`,
        }))}
      />
      <Textarea
        ref={editor}
        label={t`Draft check`}
        description={t`One check, written as in a file of the scheme's folder “checks”.`}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
        autosize
        minRows={9}
        maxRows={30}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      <Checkbox.Group
        label={t`Accepted reports of`}
        value={periods}
        onChange={(wanted) =>
          setLeft(found.map(({ period }) => period).filter((period) => !wanted.includes(period)))
        }
      >
        <Group mt={4}>
          {found.map(({ period, submissions }) => (
            <Checkbox key={period} value={period} label={`${period} (${submissions})`} />
          ))}
        </Group>
      </Checkbox.Group>
      {order.error !== null && <DraftFaults error={order.error} onJump={jump} />}
      <Group>
        <Button
          onClick={() => order.mutate()}
          loading={order.isPending}
          disabled={periods.length === 0}
        >
          <Trans>Run over these reports</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
