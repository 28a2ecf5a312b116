import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { CellRemark, Place } from "@/api/types";

interface RemarksDraft {
  /** What an officer has noted so far, by the submission and the version it is about. */
  readonly bySubmission: Readonly<Record<string, readonly CellRemark[]>>;
}

/** Remarks on cells (修改意见) that wait for the return they go with; they survive a reload. */
const useRemarksDraft = create<RemarksDraft>()(
  persist(() => ({ bySubmission: {} }), {
    name: "cinnabar.remarks",
    storage: createJSONStorage(() => sessionStorage),
  }),
);

interface Subject {
  id: string;
  version: number;
}

const NONE: readonly CellRemark[] = [];

const keyOf = ({ id, version }: Subject) => `${id}@${version}`;

/** The remarks noted so far; what was noted about an older version is gone with it. */
export function useRemarks(subject: Subject): readonly CellRemark[] {
  return useRemarksDraft(({ bySubmission }) => bySubmission[keyOf(subject)] ?? NONE);
}

/** Notes what is wrong with one cell, or words it anew. */
export function noteRemark(subject: Subject, place: Place, text: string): void {
  const { form, table, row, cell } = place;
  if (cell === undefined) {
    return;
  }
  change(subject, (remarks) => {
    const index = remarks.findIndex((remark) => isAt(remark, place));
    const remark: CellRemark = {
      form,
      cell,
      text,
      ...(table === undefined ? {} : { table }),
      ...(row === undefined ? {} : { row }),
    };
    return index < 0 ? [...remarks, remark] : remarks.with(index, remark);
  });
}

/** Takes the remark on a cell away. */
export function dropRemark(subject: Subject, place: Place): void {
  change(subject, (remarks) => remarks.filter((remark) => !isAt(remark, place)));
}

/** Forgets them all, once they are sent. */
export function forgetRemarks(subject: Subject): void {
  change(subject, () => []);
}

export function isAt(remark: CellRemark, { form, table, row, cell }: Place): boolean {
  return (
    remark.form === form && remark.table === table && remark.row === row && remark.cell === cell
  );
}

function change(
  subject: Subject,
  next: (remarks: readonly CellRemark[]) => readonly CellRemark[],
): void {
  const key = keyOf(subject);
  useRemarksDraft.setState(({ bySubmission }) => {
    const { [key]: current = NONE, ...others } = bySubmission;
    const remarks = next(current);
    return { bySubmission: remarks.length === 0 ? others : { ...others, [key]: remarks } };
  });
}
