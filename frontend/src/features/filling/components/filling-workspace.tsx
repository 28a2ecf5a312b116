import { Plural, Trans } from "@lingui/react/macro";
import { Anchor, Stack } from "@mantine/core";
import { lazy, Suspense, useEffect } from "react";
import { Link, useLocation } from "react-router";
import type { SubmissionDetail } from "@/api/types";
import type { FormDefinition } from "@/engine/form-definition";
import { useFilling } from "../filling-context";
import { keyAt } from "../jump";
import { useFindings } from "../use-findings";
import { CellBar } from "./cell-bar";
import { ConflictDialog } from "./conflict-dialog";
import classes from "./filling.module.css";
import { FindingsPanel } from "./findings-panel";
import { FormEditor } from "./form-editor";
import { FormStrip } from "./form-strip";
import { LeftTexts } from "./left-texts";
import { OpinionAlert } from "./opinion-alert";
import { SaveStatus } from "./save-status";
import { SubmitButton } from "./submit-button";
import { UndoButtons } from "./undo-buttons";

const RemarkList = lazy(async () => ({ default: (await import("./remark-list")).RemarkList }));

interface FillingWorkspaceProps {
  readonly submission: SubmissionDetail;
  readonly form: FormDefinition;
}

/** Where a clerk fills the forms of a report: the set, one form, and what the checks say. */
export function FillingWorkspace({ submission, form }: FillingWorkspaceProps) {
  useJump(form.form);
  return (
    <Stack gap="sm">
      <OpinionAlert submission={submission} />
      <LeftTexts />
      <Suspense fallback={null}>
        {submission.state === "RETURNED" && <RemarkList submission={submission} />}
      </Suspense>
      <FormStrip current={form.form} />
      <div className={classes.bar}>
        <SaveStatus />
        <FindingsLink />
        <UndoButtons form={form.form} />
        {submission.actions.includes("saveDraft") && !submission.actions.includes("submit") && (
          <Anchor component={Link} to={`/submissions/${submission.id}`} size="sm">
            <Trans>To be signed before it is submitted</Trans>
          </Anchor>
        )}
        {submission.actions.includes("submit") && (
          <SubmitButton submission={submission} current={form.form} />
        )}
      </div>
      <div className={classes.layout}>
        <div>
          <FormEditor key={form.form} form={form} />
          <CellBar />
        </div>
        <FindingsPanel current={form.form} />
      </div>
      <ConflictDialog />
    </Stack>
  );
}

function FindingsLink() {
  const count = useFindings().length;
  return count === 0 ? null : (
    <Anchor href="#findings" size="sm" hiddenFrom="md">
      <Plural value={count} one="# finding" other="# findings" />
    </Anchor>
  );
}

/** Goes to the cell that the address names, or to the first one that can be filled. */
function useJump(form: string): void {
  const { draft, focus } = useFilling();
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: following the same link again jumps again
  useEffect(() => {
    const path = decodeURIComponent(hash.slice(1));
    if (path !== "" && path !== "findings") {
      focus.show(keyAt(form, path, draft));
    } else {
      focus.entered(undefined);
    }
  }, [draft, focus, form, hash, key]);
}
