import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import type { CellReference } from "@/engine/finding";
import { useLocalized } from "@/locales/use-localized";
import { useFilling } from "../filling-context";
import { pathTo } from "../jump";
import classes from "./filling.module.css";

interface CellLinkProps {
  readonly cell: CellReference;
  readonly onJump: (() => void) | undefined;
}

/** Leads to a cell and calls it by its form, number and title. */
export function CellLink({ cell, onJump }: CellLinkProps) {
  const { id, titles } = useFilling();
  const localized = useLocalized();
  const isFloating = "table" in cell;
  const reference = isFloating ? `${cell.table}.${cell.column}` : cell.cell;
  const title = titles.get(`${cell.form}.${reference}`);
  const row = isFloating && cell.row !== undefined ? cell.row + 1 : undefined;
  return (
    <Link to={pathTo(id, cell)} onClick={onJump} className={classes.jump}>
      {title?.formCode} {title?.number} {title && localized(title.title)}
      {title?.column && ` · ${localized(title.column)}`}
      {row !== undefined && (
        <>
          {" · "}
          <Trans>Row {row}</Trans>
        </>
      )}
    </Link>
  );
}
