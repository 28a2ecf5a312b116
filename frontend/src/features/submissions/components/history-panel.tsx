import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text, Timeline } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { HistoryEntry, SubmissionDetail } from "@/api/types";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { historyQuery } from "../api/history";

const actionLabels: Record<string, MessageDescriptor> = {
  saveDraft: msg`Filling began`,
  submit: msg`Submitted`,
  withdraw: msg`Withdrawn`,
  approve: msg`Approved`,
  sendBack: msg`Sent back`,
  fillOnBehalf: msg`Filling began on behalf of the unit`,
  submitOnBehalf: msg`Submitted on behalf of the unit`,
  lock: msg`Locked`,
  requestUnlock: msg`Asked to unlock`,
  unlock: msg`Unlocked`,
  refuseUnlock: msg`Refused to unlock`,
  drop: msg`Not asked any more`,
  reinstate: msg`Asked again`,
};

/** Who did what with the submission, newest first, with every opinion. */
export function HistoryPanel({ submission }: { submission: SubmissionDetail }) {
  const { data } = useSuspenseQuery(historyQuery(submission.id));
  const newestFirst = [...data].sort((a, b) => b.sequence - a.sequence);
  if (newestFirst.length === 0) {
    return (
      <Text>
        <Trans>Nothing has happened yet.</Trans>
      </Text>
    );
  }
  return (
    <Timeline bulletSize={18} active={newestFirst.length}>
      {newestFirst.map((entry) => (
        <Timeline.Item
          key={entry.sequence}
          color={entry.action === "sendBack" ? "red" : "blue"}
          title={<HistoryTitle entry={entry} />}
        >
          <HistoryText entry={entry} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function HistoryTitle({ entry }: { entry: HistoryEntry }) {
  const { t } = useLingui();
  const { action, toState, revision } = entry;
  const label = actionLabels[action];
  return (
    <>
      {action === "approve" && toState === "ACCEPTED"
        ? t`Approved and accepted`
        : label === undefined
          ? action
          : t(label)}
      {revision !== undefined && action === "submit" && ` · ${t`Revision ${revision}`}`}
    </>
  );
}

function HistoryText({ entry }: { entry: HistoryEntry }) {
  const { i18n } = useLingui();
  const localized = useLocalized();
  const { actor, office, at, opinion } = entry;
  return (
    <>
      <Text size="sm" c="gray.7">
        {formatMoment(at, i18n.locale)} · {office !== undefined && `${localized(office.name)} `}
        {actor.displayName}
      </Text>
      {opinion !== undefined && (
        <Text mt={4} style={{ whiteSpace: "pre-wrap" }}>
          {opinion}
        </Text>
      )}
    </>
  );
}
