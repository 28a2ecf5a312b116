import { Trans, useLingui } from "@lingui/react/macro";
import { type RefObject, useEffect, useRef } from "react";
import type { CodeEntry } from "@/engine/code-list";
import { useLocalized } from "@/locales/use-localized";
import classes from "./anchored.module.css";
import { AnchoredPanel } from "./anchored-panel";

interface CodeOptionsProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly options: readonly CodeEntry[];
  readonly current: CodeEntry | undefined;
  readonly onPick: (entry: CodeEntry) => void;
}

/** The entries of a code list to pick from, below the cell. */
export function CodeOptions({ anchor, id, options, current, onPick }: CodeOptionsProps) {
  const { t } = useLingui();
  return (
    <AnchoredPanel
      anchor={anchor}
      id={id}
      role="listbox"
      aria-label={t`Codes`}
      className={classes.options}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.length === 0 && (
        <div className={classes.none}>
          <Trans>Nothing in the list matches</Trans>
        </div>
      )}
      {options.map((entry) => (
        <CodeOption
          key={entry.code}
          id={optionId(id, entry)}
          entry={entry}
          isCurrent={entry === current}
          onPick={onPick}
        />
      ))}
    </AnchoredPanel>
  );
}

/** The id of an entry in the document. */
export function optionId(listId: string, { code }: CodeEntry): string {
  return `${listId}.${code}`;
}

interface CodeOptionProps {
  readonly id: string;
  readonly entry: CodeEntry;
  readonly isCurrent: boolean;
  readonly onPick: (entry: CodeEntry) => void;
}

function CodeOption({ id, entry, isCurrent, onPick }: CodeOptionProps) {
  const localized = useLocalized();
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) {
      option.current?.scrollIntoView({ block: "nearest" });
    }
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input has the focus and the keys
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classes.option}
      onClick={() => onPick(entry)}
    >
      <code>{entry.code}</code>
      {localized(entry)}
    </div>
  );
}
