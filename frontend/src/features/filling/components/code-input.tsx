import { type KeyboardEvent, useId, useState } from "react";
import type { CodeEntry } from "@/engine/code-list";
import { storedText } from "../draft/typed-text";
import { useFilling } from "../filling-context";
import classes from "./cell.module.css";
import type { CellInputProps } from "./cell-input";
import { CodeOptions, optionId } from "./code-options";
import { matchingCodes } from "./matching-codes";
import { useCodes } from "./use-codes";
import { useTyping } from "./use-typing";

/** A cell for a code: typing searches the list by code or title, in either language. */
export function CodeInput({ cell, ...rest }: CellInputProps) {
  const { codeLists } = useFilling();
  const { entries, type, labelOf } = useCodes(cell.properties, codeLists);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const label = (code: string) => labelOf(code) ?? code;
  const { properties, typed, input, choose } = useTyping(cell.address, {
    shown: label,
    editable: label,
    stored: (text) => storedText(text, type, entries),
    isValue: (text) => text === "" || labelOf(text) !== undefined,
  });
  const options = isOpen ? matchingCodes(entries, typed ?? "") : [];
  const current = options[Math.min(active, options.length - 1)];

  const open = () => {
    setOpen(true);
    setActive(0);
  };
  const pick = (entry: CodeEntry) => {
    choose(entry.code);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const step = isOpen ? stepOf(event.key) : 0;
    if (step !== 0 || (!isOpen && opensList(event))) {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) {
        setActive((active + step + options.length) % Math.max(1, options.length));
      } else {
        open();
      }
    } else if (isOpen && event.key === "Escape") {
      event.stopPropagation();
      setOpen(false);
    } else if (isOpen && current !== undefined && takes(event.key, typed)) {
      pick(current);
    } else {
      properties.onKeyDown(event);
    }
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(listId, current)}
        className={classes.input}
        {...rest}
        {...properties}
        onChange={(event) => {
          properties.onChange(event);
          open();
        }}
        onClick={open}
        onBlur={() => {
          setOpen(false);
          properties.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <CodeOptions anchor={input} id={listId} options={options} current={current} onPick={pick} />
      )}
    </>
  );
}

function stepOf(key: string): number {
  if (key === "ArrowDown") {
    return 1;
  }
  return key === "ArrowUp" ? -1 : 0;
}

function opensList({ key, altKey }: KeyboardEvent): boolean {
  return key === "F4" || (altKey && key === "ArrowDown");
}

/** Enter takes the marked entry; Tab only if it was searched for. */
function takes(key: string, typed: string | undefined): boolean {
  return key === "Enter" || (key === "Tab" && typed !== undefined && typed !== "");
}
