import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useLocalized } from "@/locales/use-localized";
import type { FormSaver } from "../draft/form-saver";
import type { Conflict } from "../draft/three-way-merge";
import { useFilling } from "../filling-context";

interface ConflictChoicesProps {
  readonly saver: FormSaver;
  readonly conflicts: readonly Conflict[];
}

/** Both values of every cell that two people changed, to choose from. */
export function ConflictChoices({ saver, conflicts }: ConflictChoicesProps) {
  const { t } = useLingui();
  const [theirs, setTheirs] = useState<ReadonlySet<Conflict>>(new Set());
  const choose = (conflict: Conflict, isTheirs: boolean) => {
    const chosen = new Set(theirs);
    if (isTheirs) {
      chosen.add(conflict);
    } else {
      chosen.delete(conflict);
    }
    setTheirs(chosen);
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      size="lg"
      title={t`Someone else has changed the same cells`}
    >
      <Stack>
        <Text size="sm">
          <Trans>
            The form was also saved elsewhere. Please choose which value counts; everything else was
            put together.
          </Trans>
        </Text>
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={JSON.stringify({ ...conflict, mine: "", theirs: "" })}
            form={saver.form}
            conflict={conflict}
            isTheirs={theirs.has(conflict)}
            onChoose={(isTheirs) => choose(conflict, isTheirs)}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void saver.resolve(new Set())}>
            <Trans>Mine everywhere</Trans>
          </Button>
          <Button variant="default" onClick={() => void saver.resolve(new Set(conflicts))}>
            <Trans>Theirs everywhere</Trans>
          </Button>
          <Button onClick={() => void saver.resolve(theirs)}>
            <Trans>Save as chosen</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ConflictChoiceProps {
  readonly form: string;
  readonly conflict: Conflict;
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}

function ConflictChoice({ form, conflict, isTheirs, onChoose }: ConflictChoiceProps) {
  const { t } = useLingui();
  const { titles } = useFilling();
  const localized = useLocalized();
  const title = titles.get(`${form}.${keyOf(conflict)}`);
  const row = conflict.kind === "ROW_CELL" ? conflict.row + 1 : undefined;
  const [mine, theirs] = [shown(conflict, "mine"), shown(conflict, "theirs")];
  return (
    <div>
      <Text size="sm" fw={600}>
        {title ? `${title.number ?? ""} ${localized(title.title)}` : <Trans>Rows</Trans>}
        {row !== undefined && (
          <>
            {" · "}
            <Trans>Row {row}</Trans>
          </>
        )}
      </Text>
      <SegmentedControl
        fullWidth
        value={isTheirs ? "theirs" : "mine"}
        onChange={(side) => onChoose(side === "theirs")}
        data={[
          { value: "mine", label: t`Mine: ${mine}` },
          { value: "theirs", label: t`Theirs: ${theirs}` },
        ]}
      />
    </div>
  );
}

function keyOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case "CELL":
      return conflict.cell;
    case "ROW_CELL":
      return `${conflict.table}.${conflict.column}`;
    case "TABLE":
      return conflict.table;
  }
}

/** A side of the conflict: the text, or the rows of a table in short. */
function shown(conflict: Conflict, side: "mine" | "theirs"): string {
  const value = conflict[side];
  if (typeof value === "string") {
    return value === "" ? "—" : value;
  }
  return value
    .map((texts) => Object.values(texts).filter(Boolean).slice(0, 3).join(" "))
    .join("; ");
}
