import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text, Timeline } from "@mantine/core";
import type { HistoryEntry, SchemeView, SubmissionAction } from "@/api/types";
import { actionName } from "@/components/action-name";
import { formName } from "@/components/form-name";
import { signatureLabels } from "@/components/labels";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

/** Filling is noted when it begins, and when it voids signatures. */
const FILLING: readonly SubmissionAction[] = ["saveDraft", "fillOnBehalf"];

interface HistoryTimelineProps {
  entries: HistoryEntry[];
  scheme: SchemeView;
}

/** Who did what with a submission, newest first, with every opinion. */
export function HistoryTimeline({ entries, scheme }: HistoryTimelineProps) {
  const newestFirst = [...entries].sort((a, b) => b.sequence - a.sequence);
  return (
    <Timeline bulletSize={18} active={newestFirst.length}>
      {newestFirst.map((entry) => (
        <Timeline.Item
          key={entry.sequence}
          color={entry.action === "sendBack" ? "red" : "blue"}
          title={<HistoryTitle entry={entry} />}
        >
          <HistoryText entry={entry} scheme={scheme} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function HistoryTitle({ entry }: { entry: HistoryEntry }) {
  const { t } = useLingui();
  const { action, toState, revision } = entry;
  return (
    <>
      {FILLING.includes(action) && entry.fromState === toState
        ? t`Changed: the signatures are void`
        : t(actionName(action, toState))}
      {entry.signature !== undefined && ` · ${t(signatureLabels[entry.signature])}`}
      {revision !== undefined && action === "submit" && ` · ${t`Revision ${revision}`}`}
    </>
  );
}

function HistoryText({ entry, scheme }: { entry: HistoryEntry; scheme: SchemeView }) {
  const { i18n } = useLingui();
  const localized = useLocalized();
  const { actor, office, at, opinion, forms, confirmed, handedTo } = entry;
  const named = scheme.forms
    .filter(({ form }) => forms.includes(form))
    .map((form) => formName(form, localized))
    .join(", ");
  return (
    <>
      <Text size="sm" c="gray.7">
        {formatMoment(at, i18n.locale)} · {office !== undefined && `${localized(office.name)} `}
        {actor.displayName}
      </Text>
      {named !== "" && (
        <Text size="sm">
          <Trans>About: {named}</Trans>
        </Text>
      )}
      {handedTo !== undefined && (
        <Text size="sm">
          <Trans>To: {localized(handedTo.name)}</Trans>
        </Text>
      )}
      {confirmed.length > 0 && (
        <Text size="sm">
          <Plural
            value={confirmed.length}
            one="# quasi-mandatory finding confirmed"
            other="# quasi-mandatory findings confirmed"
          />
        </Text>
      )}
      {opinion !== undefined && (
        <Text mt={4} style={{ whiteSpace: "pre-wrap" }}>
          {opinion}
        </Text>
      )}
    </>
  );
}
