import { useQuery } from "@tanstack/react-query";
import { remarksQuery } from "@/api/requests/remarks";
import type { Place, Remark, SubmissionDetail } from "@/api/types";
import type { CellReference } from "@/engine/finding";

/** The remarks that came with the latest return, for whoever has to deal with them. */
export function useReturnedRemarks({ id, state, revision }: SubmissionDetail): readonly Remark[] {
  const { data = [] } = useQuery({ ...remarksQuery(id), enabled: state === "RETURNED" });
  return data.filter((remark) => remark.answer === undefined || remark.revision === revision);
}

export function openRemarks(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ answer }) => answer === undefined);
}

/** The cell a remark is about. */
export function remarkedCell({ form, table, row, cell = "" }: Place): CellReference {
  return table === undefined
    ? { form, cell }
    : { form, table, column: cell, ...(row === undefined ? {} : { row }) };
}
