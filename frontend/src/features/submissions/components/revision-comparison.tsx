import { useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { SchemeView } from "@/api/types";
import { comparisonQuery } from "../api/revisions";
import { ChangesTable } from "./changes-table";

interface RevisionComparisonProps {
  id: string;
  from: number;
  /** Without it: what the submission says now. */
  to: number | undefined;
  scheme: SchemeView;
}

/** Two revisions, cell by cell. */
export function RevisionComparison({ id, from, to, scheme }: RevisionComparisonProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(comparisonQuery(id, from, to));
  return <ChangesTable caption={t`Differences`} changes={data} scheme={scheme} />;
}
