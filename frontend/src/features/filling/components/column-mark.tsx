import { useCellMark } from "../filling-context";
import classes from "./cell.module.css";
import { MarkIcon, messagesId } from "./cell-mark";

/** The sign of a finding on a whole column of a floating table. */
export function ColumnMark({ reference }: { reference: string }) {
  const mark = useCellMark(reference);
  return <MarkIcon mark={mark} id={messagesId(reference)} className={classes.inHead} />;
}
