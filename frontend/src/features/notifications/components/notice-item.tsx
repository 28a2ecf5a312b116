import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Button, Card, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Notice } from "@/api/types";
import { formatDay, formatMoment, formatPeriod } from "@/locales/formats";
import { markRead, noticesKey } from "../api/notices";
import { noticeTitles } from "../notice-titles";

/** One notice: what happened to which submission, who did it and what he said. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => markRead(notice.id),
    onSettled: () => queries.invalidateQueries({ queryKey: noticesKey }),
  });
  const { kind, createdAt, read, submissionId, parameters } = notice;
  const { unit = "", period = "", deadline = "", by = "", text = "" } = parameters;
  const acrossUnits = kind === "CROSS_FINDINGS";
  const said = acrossUnits ? t`Values that do not agree: ${text}` : text;
  return (
    <Card component="article" withBorder padding="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs">
          {!read && <Badge color="red.9" tt="none">{t`new`}</Badge>}
          <Text fw={600}>{t(noticeTitles[kind])}</Text>
          <Anchor
            component={Link}
            to={`/submissions/${submissionId}${acrossUnits ? "?tab=cross" : ""}`}
            onClick={() => !read && mutate()}
          >
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
      <Text size="sm" c="gray.7" mt={4}>
        {[by, formatMoment(createdAt, i18n.locale)].filter(Boolean).join(", ")}
        {kind === "REMINDER" && deadline !== "" && (
          <>
            {" · "}
            <Trans>due {formatDay(deadline, i18n.locale)}</Trans>
          </>
        )}
      </Text>
    </Card>
  );
}
