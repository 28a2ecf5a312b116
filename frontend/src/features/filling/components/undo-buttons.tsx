import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Group } from "@mantine/core";
import { useFilling } from "../filling-context";

/** Takes back what was typed in the form, and does it again. */
export function UndoButtons({ form }: { form: string }) {
  const { t } = useLingui();
  const { draft, focus } = useFilling();
  const go = (key: string | undefined) => {
    if (key !== undefined) {
      focus.go(key);
    }
  };
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t`Undo`}
        onClick={() => go(draft.undo(form))}
      >
        ↶
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t`Redo`}
        onClick={() => go(draft.redo(form))}
      >
        ↷
      </ActionIcon>
    </Group>
  );
}
