import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "@/components/page-title";
import { Pager } from "@/components/pager";
import { useFilters } from "@/components/use-filters";
import { markAllRead, noticesKey, noticesQuery } from "../api/notices";
import { NoticeItem } from "../components/notice-item";

const SIZE = 20;

/** What the reader's unit or office was told (消息中心). */
export function Component() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { value, change, page } = useFilters();
  const unread = value("unread") === "true";
  const { data } = useSuspenseQuery(noticesQuery({ unread, page, size: SIZE }));
  const { mutate, isPending } = useMutation({
    mutationFn: markAllRead,
    onSettled: () => queries.invalidateQueries({ queryKey: noticesKey }),
  });
  return (
    <Stack>
      <PageTitle title={t`Notices`} />
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t`Which notices`}
          value={String(unread)}
          onChange={(next) => change("unread", next === "true" ? next : null)}
          data={[
            { value: "false", label: t`All` },
            { value: "true", label: t`Unread` },
          ]}
        />
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          <Trans>Mark all as read</Trans>
        </Button>
      </Group>
      {data.items.length === 0 && (
        <Text c="gray.7" ta="center" py="lg">
          <Trans>No notices.</Trans>
        </Text>
      )}
      {data.items.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
