import { formatNumber } from "@/locales/formats";
import { storedText } from "../draft/typed-text";
import classes from "./cell.module.css";
import type { CellInputProps } from "./cell-input";
import { type TextForms, useTyping } from "./use-typing";

const asIs = (text: string) => text;

const TEXT: TextForms = { shown: asIs, editable: asIs, stored: asIs };
const NUMBER: TextForms = {
  shown: formatNumber,
  editable: asIs,
  stored: (typed) => storedText(typed, "decimal", []),
};

/** A cell for text. */
export function TextInput({ cell, ...rest }: CellInputProps) {
  const { properties } = useTyping(cell.address, TEXT);
  return <input type="text" className={classes.input} {...rest} {...properties} />;
}

/** A cell for a number: as typed while it has the focus, with thousands separators otherwise. */
export function NumberInput({ cell, ...rest }: CellInputProps) {
  const { properties } = useTyping(cell.address, NUMBER);
  return (
    <input
      type="text"
      inputMode="decimal"
      className={`${classes.input} ${classes.numeric}`}
      {...rest}
      {...properties}
    />
  );
}
