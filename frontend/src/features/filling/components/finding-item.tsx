import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import type { CellReference, Finding } from "@/engine/finding";
import { useLocalized } from "@/locales/use-localized";
import { useFilling } from "../filling-context";
import { cellPath, pathTo } from "../jump";
import { ExplanationField } from "./explanation-field";
import classes from "./filling.module.css";

const MOST_CELLS = 6;

interface FindingItemProps {
  readonly finding: Finding;
  readonly onJump: (() => void) | undefined;
}

/** One finding: what it says, its cells, and the explanation it asks for. */
export function FindingItem({ finding, onJump }: FindingItemProps) {
  const localized = useLocalized();
  const needsExplanation = finding.level === "VERIFICATION" || finding.level === "QUASI_MANDATORY";
  return (
    <div className={classes.finding} data-finding={finding.key}>
      <div>{localized(finding.message)}</div>
      <div className={classes.check}>
        {finding.checkId} {localized(finding.title)}
      </div>
      <div className={classes.jumps}>
        {finding.cells.length === 0 && <FormLink form={finding.form} onJump={onJump} />}
        {finding.cells.slice(0, MOST_CELLS).map((cell) => (
          <CellLink key={`${cell.form}.${cellPath(cell)}`} cell={cell} onJump={onJump} />
        ))}
      </div>
      {needsExplanation && <ExplanationField finding={finding} />}
    </div>
  );
}

interface FormLinkProps {
  readonly form: string;
  readonly onJump: (() => void) | undefined;
}

function FormLink({ form, onJump }: FormLinkProps) {
  const { id, forms } = useFilling();
  const localized = useLocalized();
  const definition = forms.find((one) => one.form === form);
  return (
    definition && (
      <Link to={`/submissions/${id}/fill/${form}`} onClick={onJump} className={classes.jump}>
        {definition.formCode} {localized(definition.title)}
      </Link>
    )
  );
}

interface CellLinkProps {
  readonly cell: CellReference;
  readonly onJump: (() => void) | undefined;
}

function CellLink({ cell, onJump }: CellLinkProps) {
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
