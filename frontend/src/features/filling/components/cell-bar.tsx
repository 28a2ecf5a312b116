import { Trans } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";
import { useLocalized } from "@/locales/use-localized";
import { rowIndex } from "../draft/changes";
import { useCellMark, useFilling } from "../filling-context";
import classes from "./filling.module.css";

/** What the cell that has the focus means, and what was found on it. */
export function CellBar() {
  const { focus } = useFilling();
  const key = useSyncExternalStore(
    (listener) => focus.subscribe(listener),
    () => focus.current(),
  );
  return (
    <aside className={classes.cellBar} data-idle={key === undefined || undefined}>
      {key === undefined ? (
        <Trans>
          Arrows, Enter and Tab lead from cell to cell; blocks copied from a spreadsheet can be
          pasted.
        </Trans>
      ) : (
        <CellDescription cellKey={key} />
      )}
    </aside>
  );
}

function CellDescription({ cellKey }: { cellKey: string }) {
  const { draft, titles } = useFilling();
  const localized = useLocalized();
  const mark = useCellMark(cellKey);
  const [reference = "", rowId] = cellKey.split("#");
  const title = titles.get(reference);
  if (title === undefined) {
    return null;
  }
  const row = rowId && rowIndex(draft.rows(tableOf(reference)), Number(rowId)) + 1;
  return (
    <>
      <div>
        <strong>
          {title.number} {localized(title.title)}
          {title.column && ` · ${localized(title.column)}`}
        </strong>
        {title.unit && ` (${localized(title.unit)})`}
        {row && (
          <>
            {" · "}
            <Trans>Row {row}</Trans>
          </>
        )}
      </div>
      {mark?.findings.map(({ key, message, level }) => (
        <div key={key} className={classes.found} data-mark={level}>
          {localized(message)}
        </div>
      ))}
      {title.explanation && <div>{localized(title.explanation)}</div>}
    </>
  );
}

function tableOf(columnReference: string): string {
  return columnReference.slice(0, columnReference.lastIndexOf("."));
}
