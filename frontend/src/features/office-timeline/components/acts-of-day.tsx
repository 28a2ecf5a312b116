import { useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { OfficeAct } from "@/api/types";
import { actionName } from "@/components/action-name";
import { RecordsTable } from "@/components/records-table";
import { formatPeriod, formatTime } from "@/locales/formats";

/** What was done on one day, newest first. */
export function ActsOfDay({ day, acts }: { day: string; acts: OfficeAct[] }) {
  const { t, i18n } = useLingui();
  const periodOf = (code: string) => {
    const period = formatPeriod(code, i18n.locale);
    return t`Period ${period}`;
  };
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{day}</Title>
      <RecordsTable
        caption={day}
        records={acts}
        keyOf={({ submission, sequence }) => `${submission} ${sequence}`}
        empty={null}
        columns={[
          { key: "at", title: t`Time`, render: ({ at }) => formatTime(at, i18n.locale) },
          { key: "person", title: t`Who`, render: ({ person }) => person },
          {
            key: "action",
            title: t`Action`,
            render: ({ action, state }) => t(actionName(action, state)),
          },
          {
            key: "unit",
            title: t`Unit`,
            render: ({ submission, unitName, period }) => (
              <>
                <Anchor component={Link} to={`/submissions/${submission}?tab=history`}>
                  {unitName}
                </Anchor>
                <Text size="sm" c="gray.7">
                  {periodOf(period)}
                </Text>
              </>
            ),
          },
          {
            key: "opinion",
            title: t`Opinion`,
            render: ({ opinion }) => (
              <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {opinion ?? "—"}
              </Text>
            ),
          },
        ]}
      />
    </Stack>
  );
}
