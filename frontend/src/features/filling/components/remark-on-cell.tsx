import { useLingui } from "@lingui/react/macro";
import { createContext, useContext } from "react";
import type { Place } from "@/api/types";
import classes from "./cell.module.css";

/** What a reader notes about cells of the form he looks at. */
export interface Remarking {
  /** What is noted about a cell. */
  readonly textAt: (place: Place) => string | undefined;
  readonly nameOf: (place: Place) => string;
  readonly open: (place: Place) => void;
}

export const RemarkingContext = createContext<Remarking | undefined>(undefined);

/** The button over a cell through which a reader says what is wrong with it; there only when he remarks. */
export function RemarkOnCell({ place }: { place: Place }) {
  const { t } = useLingui();
  const remarking = useContext(RemarkingContext);
  if (remarking === undefined) {
    return null;
  }
  const text = remarking.textAt(place);
  const name = remarking.nameOf(place);
  return (
    <button
      type="button"
      className={classes.remark}
      data-noted={text !== undefined}
      title={text}
      aria-label={text === undefined ? t`Remark on ${name}` : t`Remark on ${name}: ${text}`}
      onClick={() => remarking.open(place)}
    />
  );
}
