import { Link } from "react-router";
import { Derivation } from "@/components/derivation/derivation";
import type { Finding } from "@/engine/finding";
import { useLocalized } from "@/locales/use-localized";
import { useFilling } from "../filling-context";
import { cellPath } from "../jump";
import { CellLink } from "./cell-link";
import { ExplanationField } from "./explanation-field";
import classes from "./filling.module.css";

const MOST_CELLS = 6;

interface FindingItemProps {
  readonly finding: Finding;
  readonly onJump: (() => void) | undefined;
}

/** One finding: what it says, its cells, and the explanation it asks for. */
export function FindingItem({ finding, onJump }: FindingItemProps) {
  const { id } = useFilling();
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
      {finding.left !== undefined && <Derivation submissionId={id} finding={finding.key} />}
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
