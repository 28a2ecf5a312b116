import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { PageTitle } from "@/components/page-title";
import { ProblemAlert } from "@/components/problem-alert";
import { formatMoment } from "@/locales/formats";
import { bulkActionQuery, cancelBulkAction } from "../api/bulk-actions";
import { BulkItems } from "../components/bulk-items";

/** How far a bulk order is and what became of each submission (批量任务进度). */
export function Component() {
  const { t, i18n } = useLingui();
  const { id = "" } = useParams();
  const queries = useQueryClient();
  const { data: order } = useSuspenseQuery(bulkActionQuery(id));
  const cancel = useMutation({
    mutationFn: () => cancelBulkAction(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["bulk-action", id] }),
  });
  const { action, orderedBy, createdAt, opinion, progress } = order;
  const { total, waiting, done, refused, cancelled } = progress;
  const settled = total - waiting;
  const at = formatMoment(createdAt, i18n.locale);
  return (
    <Stack>
      <PageTitle title={action === "approve" ? t`Bulk approval` : t`Bulk return`} />
      <Text size="sm" c="gray.7">
        <Trans>
          Ordered by {orderedBy}, {at}
        </Trans>
      </Text>
      {opinion !== undefined && <Text style={{ whiteSpace: "pre-wrap" }}>{opinion}</Text>}
      <Progress.Root size="xl">
        <Progress.Section
          value={total === 0 ? 100 : (settled / total) * 100}
          color={waiting === 0 ? "green.9" : "blue.8"}
          aria-label={t`${settled} of ${total} settled`}
        />
      </Progress.Root>
      <Text role="status">
        {t`${settled} of ${total} settled`}
        {": "}
        <Plural value={done} one="# done" other="# done" />,{" "}
        <Plural value={refused} one="# left alone" other="# left alone" />
        {cancelled > 0 && (
          <>
            , <Plural value={cancelled} one="# cancelled" other="# cancelled" />
          </>
        )}
      </Text>
      {cancel.error !== null && <ProblemAlert error={cancel.error} />}
      <Group>
        {waiting > 0 && (
          <Button
            variant="outline"
            color="red"
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            <Trans>Cancel the rest</Trans>
          </Button>
        )}
        <Anchor component={Link} to="/submissions?awaitingMe=true">
          <Trans>Back to the list</Trans>
        </Anchor>
      </Group>
      <BulkItems order={order} />
    </Stack>
  );
}
