import { useLocalized } from "@/locales/use-localized";
import type { CellMark, MarkLevel } from "../draft/cell-marks";
import classes from "./cell.module.css";

const SIGNS: Readonly<Record<MarkLevel, string>> = {
  ERROR: "!",
  QUESTION: "?",
  MISSING: "",
  HINT: "i",
  EXPLAINED: "✓",
};

interface MarkIconProps {
  readonly mark: CellMark | undefined;
  /** Where the messages are found by those who cannot see the icon. */
  readonly id: string;
  readonly className?: string;
}

/** The sign of what was found on a cell, with the messages for screen readers. */
export function MarkIcon({ mark, id, className = "" }: MarkIconProps) {
  const localized = useLocalized();
  if (mark === undefined || SIGNS[mark.level] === "") {
    return null;
  }
  return (
    <>
      <span className={`${classes.icon} ${className}`} data-mark={mark.level} aria-hidden="true">
        {SIGNS[mark.level]}
      </span>
      <span id={id} hidden>
        {mark.findings.map(({ message }) => localized(message)).join(" ")}
      </span>
    </>
  );
}

/** The id of the element that holds a cell's messages. */
export function messagesId(key: string): string {
  return `messages:${key}`;
}
