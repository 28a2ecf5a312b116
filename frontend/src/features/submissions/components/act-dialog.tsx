import { useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import type { SubmissionDetail } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { Waiting } from "@/components/waiting";
import { actKinds } from "../act-kinds";
import type { Act } from "../api/act";
import { ActForm } from "./act-form";
import { ApproveForm } from "./approve-form";
import { HandOverForm } from "./hand-over-form";
import { SendBackForm } from "./send-back-form";

interface ActDialogProps {
  submission: SubmissionDetail;
  act: Act;
  onClose: () => void;
}

/** The window in which an act is considered, reasoned and carried out. */
export function ActDialog({ submission, act, onClose }: ActDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog title={t(actKinds[act].title)} onClose={onClose}>
      <Suspense fallback={<Waiting />}>
        {act === "approve" ? (
          <ApproveForm submission={submission} onClose={onClose} />
        ) : act === "sendBack" ? (
          <SendBackForm submission={submission} onClose={onClose} />
        ) : act === "handOver" ? (
          <HandOverForm submission={submission} onClose={onClose} />
        ) : (
          <ActForm submission={submission} act={act} onClose={onClose} />
        )}
      </Suspense>
    </Dialog>
  );
}
