import type { GridCell } from "../draft/table-grid";
import { CodeInput } from "./code-input";
import { DateInput } from "./date-input";
import { NumberInput, TextInput } from "./text-input";

/** What every cell's input is given besides its cell. */
export interface CellInputProps {
  readonly cell: GridCell;
  readonly id: string;
  readonly placeholder: string;
  readonly autoComplete: "off";
  readonly spellCheck: false;
  readonly "aria-labelledby": string;
  readonly "aria-required": boolean | undefined;
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

/** The native input that fits the cell's type. */
export function CellInput(props: CellInputProps) {
  switch (props.cell.properties.type ?? "text") {
    case "decimal":
    case "integer":
      return <NumberInput {...props} />;
    case "text":
      return <TextInput {...props} />;
    case "date":
      return <DateInput {...props} />;
    case "boolean":
    case "code":
      return <CodeInput {...props} />;
  }
}
