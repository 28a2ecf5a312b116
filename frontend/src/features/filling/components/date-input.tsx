import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { storedText } from "../draft/typed-text";
import classes from "./cell.module.css";
import type { CellInputProps } from "./cell-input";
import { type TextForms, useTyping } from "./use-typing";

const DATE: TextForms = {
  shown: (text) => text,
  editable: (text) => text,
  stored: (typed) => storedText(typed, "date", []),
};

/** A cell for a date: typed in any usual way, or picked from the browser's calendar. */
export function DateInput({ cell, ...rest }: CellInputProps) {
  const { t } = useLingui();
  const { properties, choose } = useTyping(cell.address, DATE);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.withButton}>
      <input
        type="text"
        inputMode="numeric"
        className={classes.input}
        {...rest}
        placeholder={t`YYYY-MM-DD`}
        {...properties}
      />
      <button
        type="button"
        tabIndex={-1}
        className={classes.picker}
        aria-label={t`Choose a day`}
        onClick={() => picker.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width="16" aria-hidden="true">
          <path fill="none" stroke="currentColor" d="M2 3.5h12v10H2zM2 6.5h12M5 2v3M11 2v3" />
        </svg>
      </button>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={classes.calendar}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </span>
  );
}
