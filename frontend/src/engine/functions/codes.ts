import type { CodeList } from "../code-list";
import type { Scope } from "../scope";
import { isPresent, type Scalar, textOrBlank, UNDEFINED } from "../value";
import {
  type Argument,
  argumentAt,
  type CompileCall,
  type FunctionFamily,
} from "./function-family";

/** Functions of code lists. */
export const codes: FunctionFamily = {
  INLIST: inList(1, (list, code) => list.find(code) !== undefined),
  UNDER: inList(2, (list, code, ancestor) => list.isUnder(code, ancestor ?? "")),
  CODEATTR: (args) => {
    const [code, list, attribute] = [0, 1, 2].map((index) => argumentAt(args, index).scalar);
    return (scope) => {
      const values = [code?.(scope), list?.(scope), attribute?.(scope)];
      if (!values.every(isPresent)) {
        return values.includes(UNDEFINED) ? UNDEFINED : null;
      }
      const [entryCode, listKey, attributeKey] = values as string[];
      const entry = scope.codeLists.get(listKey ?? "")?.find(entryCode ?? "");
      return textOrBlank(entry?.attributes?.[attributeKey ?? ""] ?? "");
    };
  },
};

type CodeTest = (list: CodeList, code: string, ancestor?: string) => boolean;

/** A test of the first texts against the list named by the argument at the position. */
function inList(listPosition: number, test: CodeTest): CompileCall {
  return (args) => {
    const listKey = argumentAt(args, listPosition).scalar;
    const subjects = args.slice(0, listPosition);
    return (scope) => {
      const values = textsOf(subjects, scope);
      const list = scope.codeLists.get(listKey(scope) as string);
      if (!values.every(isPresent)) {
        return values.includes(UNDEFINED) ? UNDEFINED : null;
      }
      const [code, ancestor] = values as string[];
      return list === undefined ? UNDEFINED : test(list, code ?? "", ancestor);
    };
  };
}

function textsOf(args: readonly Argument[], scope: Scope): Scalar[] {
  return args.map((argument) => argument.scalar(scope));
}
