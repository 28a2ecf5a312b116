import { useLingui } from "@lingui/react/macro";
import { Stack, Tabs } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useParams, useSearchParams } from "react-router";
import { findingsQuery } from "@/api/requests/findings";
import { submissionQuery } from "@/api/requests/submission";
import { useSession } from "@/api/session-store";
import { Waiting } from "@/components/waiting";
import { CrossChecksPanel } from "@/features/cross-checks/components/cross-checks-panel";
import { FindingsPanel } from "../components/findings-panel";
import { FormsPanel } from "../components/forms-panel";
import { HistoryPanel } from "../components/history-panel";
import { ReviewPanel } from "../components/review-panel";
import { RevisionsPanel } from "../components/revisions-panel";
import { SubmissionHeader } from "../components/submission-header";

const PANELS = {
  review: ReviewPanel,
  forms: FormsPanel,
  findings: FindingsPanel,
  cross: CrossChecksPanel,
  revisions: RevisionsPanel,
  history: HistoryPanel,
};

type PanelName = keyof typeof PANELS;

/** One submission: its way, its forms, what the checks found, and who did what. */
export function Component() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const { data: submission } = useSuspenseQuery(submissionQuery(id));
  // Whoever fills does not review: the material of a review is the offices'.
  const reviews = useSession(({ account }) => account?.unit === undefined);
  const first: PanelName = reviews && submission.awaitingMe ? "review" : "forms";
  const asked = parameters.get("tab") ?? first;
  const tab: PanelName =
    asked in PANELS && (reviews || asked !== "review") ? (asked as PanelName) : first;
  const Panel = PANELS[tab];
  const count = useQuery(findingsQuery(id)).data?.findings.length;
  const open = (next: string | null) =>
    setParameters((current) => {
      current.set("tab", next ?? first);
      current.delete("page");
      return current;
    });
  return (
    <Stack>
      <SubmissionHeader submission={submission} />
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List>
          {reviews && <Tabs.Tab value="review">{t`Review`}</Tabs.Tab>}
          <Tabs.Tab value="forms">{t`Forms`}</Tabs.Tab>
          <Tabs.Tab value="findings">
            {count === undefined ? t`Findings` : t`Findings (${count})`}
          </Tabs.Tab>
          <Tabs.Tab value="cross">{t`Across enterprises`}</Tabs.Tab>
          <Tabs.Tab value="revisions">{t`Revisions`}</Tabs.Tab>
          <Tabs.Tab value="history">{t`History`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Suspense fallback={<Waiting />}>
            <Panel submission={submission} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
