import type { CodeList } from "@/engine/code-list";
import type { CellProperties } from "@/engine/form-definition";
import { formatNumber } from "@/locales/formats";
import classes from "./cell.module.css";
import { useCodes } from "./use-codes";

interface ValueTextProps {
  readonly text: string;
  readonly properties: CellProperties;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** A cell's text for reading: grouped numbers, codes with their titles. */
export function ValueText({ text, properties, codeLists }: ValueTextProps) {
  const { labelOf } = useCodes(properties, codeLists);
  switch (properties.type ?? "text") {
    case "decimal":
    case "integer":
      return <div className={classes.numeric}>{formatNumber(text)}</div>;
    case "code":
    case "boolean":
      return labelOf(text) ?? text;
    case "text":
    case "date":
      return text;
  }
}
