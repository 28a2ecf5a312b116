import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Button, Card, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Notice, NoticeKind } from "@/api/types";
import { formatDay, formatMoment, formatPeriod } from "@/locales/formats";
import { markRead, noticesKey } from "../api/notices";
import { noticeTitles } from "../notice-titles";

/** Kinds of notices that say until when something is to be done. */
const dated: readonly NoticeKind[] = [
  "REMINDER",
  "TO_PASS_ON",
  "DISPATCHED",
  "EXTENDED",
  "EXTENDED_BELOW",
];

/** One notice: what happened to which submission, who did it and what he said. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => markRead(notice.id),
    onSettled: () => queries.invalidateQueries({ queryKey: noticesKey }),
  });
  const { kind, createdAt, read, parameters } = notice;
  const { unit = "", period = "", deadline = "", by = "", text = "", units = "" } = parameters;
  const acrossUnits = kind === "CROSS_FINDINGS";
  const said = acrossUnits ? t`Values that do not agree: ${text}` : text;
  return (
    <Card component="article" withBorder padding="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs">
          {!read && <Badge color="red.9" tt="none">{t`new`}</Badge>}
          <Text fw={600}>{t(noticeTitles[kind])}</Text>
          <Anchor component={Link} to={subjectOf(notice)} onClick={() => !read && mutate()}>
            {unit} {formatPeriod(period, i18n.locale)}
          </Anchor>
        </Group>
        {!read && (
          <Button variant="subtle" size="compact-sm" onClick={() => mutate()}>
            <Trans>Mark as read</Trans>
          </Button>
        )}
      </Group>
      {said !== "" && (
        <Text mt={4} style={{ whiteSpace: "pre-wrap" }}>
          {said}
        </Text>
      )}
      {units !== "" && (
        <Text mt={4}>
          <Plural value={Number(units)} one="# unit" other="# units" />
        </Text>
      )}
      <Text size="sm" c="gray.7" mt={4}>
        {[by, formatMoment(createdAt, i18n.locale)].filter(Boolean).join(", ")}
        {dated.includes(kind) && deadline !== "" && (
          <>
            {" · "}
            <Trans>due {formatDay(deadline, i18n.locale)}</Trans>
          </>
        )}
      </Text>
    </Card>
  );
}

/** Where the reader finds what a notice is about. */
function subjectOf({ kind, submissionId, cycleId }: Notice): string {
  if (submissionId === undefined) {
    const page = kind === "TO_PASS_ON" ? "coverage" : "progress";
    return `/${page}?${new URLSearchParams({ cycle: cycleId ?? "" })}`;
  }
  return `/submissions/${submissionId}${kind === "CROSS_FINDINGS" ? "?tab=cross" : ""}`;
}
