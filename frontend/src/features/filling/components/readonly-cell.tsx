import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import type { Place } from "@/api/types";
import type { CodeList } from "@/engine/code-list";
import type { CellProperties } from "@/engine/form-definition";
import type { CellMark } from "../draft/cell-marks";
import classes from "./cell.module.css";
import { MarkIcon } from "./cell-mark";
import { RemarkOnCell } from "./remark-on-cell";
import { ValueText } from "./value-text";

interface ReadonlyCellProps {
  readonly place: Place;
  readonly text: string;
  /** What the cell held before, where that is known. */
  readonly before: string | undefined;
  readonly properties: CellProperties;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly mark: CellMark | undefined;
}

/** A cell for reading, with what was found on it and what it held before. */
export function ReadonlyCell(props: ReadonlyCellProps) {
  const { place, text, before, properties, codeLists, mark } = props;
  const id = useId();
  const kind = properties.computed === undefined ? "" : classes.computed;
  return (
    <td className={`${classes.cell} ${kind}`} data-mark={mark?.level} aria-describedby={mark && id}>
      <ValueText text={text} properties={properties} codeLists={codeLists} />
      {before !== undefined && before !== "" && before !== text && (
        <div className={classes.before}>
          <Trans>before:</Trans>{" "}
          <ValueText text={before} properties={properties} codeLists={codeLists} />
        </div>
      )}
      <MarkIcon mark={mark} id={id} />
      <RemarkOnCell place={place} />
    </td>
  );
}
