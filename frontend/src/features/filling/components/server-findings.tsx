import { Alert } from "@mantine/core";
import { Link } from "react-router";
import type { Violation } from "@/api/types";
import type { CellReference } from "@/engine/finding";
import { useFilling } from "../filling-context";
import { pathTo } from "../jump";
import classes from "./filling.module.css";

interface ServerFindingsProps {
  readonly title: string;
  readonly violations: readonly Violation[];
  readonly onJump: () => void;
}

/** What the server found when the report was submitted, each leading to its cell. */
export function ServerFindings({ title, violations, onJump }: ServerFindingsProps) {
  const { id } = useFilling();
  return (
    <Alert color="red" role="alert" title={title}>
      <ul className={classes.groups}>
        {violations.map((violation) => {
          const cell = cellOf(violation);
          return (
            <li key={JSON.stringify(violation)} className={classes.finding}>
              {cell === undefined ? (
                violation.message
              ) : (
                <Link to={pathTo(id, cell)} onClick={onJump}>
                  {violation.message}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

/** Where the violation is; the server adds it to the violation as far as there is a place. */
function cellOf({ form, table, cell, column, row }: Violation): CellReference | undefined {
  if (typeof form !== "string") {
    return undefined;
  }
  if (typeof table === "string" && typeof column === "string") {
    return { form, table, column, ...(typeof row === "number" && { row }) };
  }
  return typeof cell === "string" ? { form, cell } : undefined;
}
