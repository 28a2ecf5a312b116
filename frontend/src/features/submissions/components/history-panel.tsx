import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { schemeQuery } from "@/api/requests/scheme";
import type { SubmissionDetail } from "@/api/types";
import { historyQuery } from "../api/history";
import { HistoryTimeline } from "./history-timeline";
import { PassedChangeovers } from "./passed-changeovers";

/** Everything that happened to the submission. */
export function HistoryPanel({ submission }: { submission: SubmissionDetail }) {
  const [{ data: entries }, { data: scheme }] = useSuspenseQueries({
    queries: [
      historyQuery(submission.id),
      schemeQuery(submission.scheme, submission.schemeVersion),
    ],
  });
  return entries.length === 0 ? (
    <Text>
      <Trans>Nothing has happened yet.</Trans>
    </Text>
  ) : (
    <>
      {entries.some(({ action }) => action === "changeVersion") && (
        <PassedChangeovers submission={submission.id} />
      )}
      <HistoryTimeline entries={entries} scheme={scheme} />
    </>
  );
}
