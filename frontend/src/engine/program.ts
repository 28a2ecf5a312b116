import type { LocalizedText } from "./localized-text";

/** The compiled check program of a scheme version, as the server publishes it. */
export interface Program {
  readonly computed: readonly ComputedCell[];
  readonly checks: readonly Check[];
}

/**
 * A cell whose value follows from others (运算关系), or a column of a floating table with such cells;
 * listed in dependency order.
 */
export interface ComputedCell {
  readonly form: string;
  readonly table: string;
  readonly cell?: string;
  readonly column?: string;
  readonly scale: number | null;
  readonly expression: Node;
}

export type CheckLevel = "MANDATORY" | "QUASI_MANDATORY" | "VERIFICATION" | "ADVISORY";
export type CheckKind = "INTRA_FORM" | "INTER_FORM" | "CROSS_PERIOD";

/** One check relation (审核关系). */
export interface Check {
  readonly id: string;
  readonly kind: CheckKind;
  readonly level: CheckLevel;
  /** The form its findings are listed under. */
  readonly form: string;
  readonly title: LocalizedText;
  readonly basis?: LocalizedText | null;
  readonly forEach?: TableReference | null;
  readonly forms: readonly string[];
  readonly when?: Node | null;
  readonly formula: Node;
  readonly tolerance?: Tolerance | null;
  readonly message: Readonly<Record<keyof LocalizedText, readonly MessagePart[]>>;
}

export interface TableReference {
  readonly form: string;
  readonly table: string;
}

/** How far the two sides of a comparison may lie apart. */
export interface Tolerance {
  readonly value: string;
  readonly relative: boolean;
}

export type ValueType = "number" | "text" | "boolean" | "date";

export interface NumberNode {
  readonly kind: "number";
  readonly value: string;
}
export interface TextNode {
  readonly kind: "text";
  readonly value: string;
}
export interface BooleanNode {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface CellNode {
  readonly kind: "cell";
  readonly form: string;
  readonly cell: string;
  readonly type: ValueType;
}
export interface ColumnNode {
  readonly kind: "column";
  readonly form: string;
  readonly table: string;
  readonly column: string;
  readonly type: ValueType;
}
export interface RowCellNode {
  readonly kind: "rowCell";
  readonly form: string;
  readonly table: string;
  readonly column: string;
  readonly type: ValueType;
}
export interface RegisterNode {
  readonly kind: "register";
  readonly attribute: string;
  readonly type: ValueType;
}
export interface FormNode {
  readonly kind: "form";
  readonly form: string;
}
/** The argument in each submission of the finer periods within this one (各期). */
export interface PeriodsNode {
  readonly kind: "periods";
  readonly argument: Node;
  readonly type: ValueType;
}
export interface PreviousNode {
  readonly kind: "previous";
  readonly steps: number;
  readonly argument: Node;
  readonly type: ValueType;
}
export interface CallNode {
  readonly kind: "call";
  readonly function: string;
  readonly arguments: readonly Node[];
  readonly type: ValueType;
}

/** A node of the typed expression tree. */
export type Node =
  | NumberNode
  | TextNode
  | BooleanNode
  | CellNode
  | ColumnNode
  | RowCellNode
  | RegisterNode
  | FormNode
  | PreviousNode
  | PeriodsNode
  | CallNode;

export interface SlotNode {
  readonly kind: "slot";
  readonly name: "left" | "right" | "difference";
}

/** A piece of a check's message: plain text, a formula, or a side of the failing comparison. */
export type MessagePart = string | Node | SlotNode;
