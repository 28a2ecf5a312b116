import { Plural } from "@lingui/react/macro";
import { Link } from "react-router";
import type { Finding } from "@/engine/finding";
import { useFilling } from "../filling-context";
import { pathTo } from "../jump";
import classes from "./filling.module.css";
import { groupBy } from "./finding-groups";

interface MissingCellsProps {
  readonly findings: readonly Finding[];
  readonly onJump: (() => void) | undefined;
}

/** The cells still to be filled, one line a form, leading to the first of them. */
export function MissingCells({ findings, onJump }: MissingCellsProps) {
  const { id, forms } = useFilling();
  const byForm = groupBy(findings, ({ form }) => form);
  return [...byForm].map(([form, missing]) => {
    const cell = missing[0]?.cells[0];
    const formCode = forms.find((one) => one.form === form)?.formCode ?? form;
    return (
      cell && (
        <div key={form} className={classes.finding}>
          <Link to={pathTo(id, cell)} onClick={onJump} className={classes.jump}>
            {formCode}{" "}
            <Plural
              value={missing.length}
              one="# cell: go there"
              other="# cells: go to the first"
            />
          </Link>
        </div>
      )
    );
  });
}
