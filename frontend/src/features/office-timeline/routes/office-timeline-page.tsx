import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "@/components/page-title";
import { Pager } from "@/components/pager";
import { useFilters } from "@/components/use-filters";
import { formatMomentDay } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { officeTimelineQuery } from "../api/office-timeline";
import { byDay } from "../by-day";
import { ActsOfDay } from "../components/acts-of-day";
import { TimelineFilters } from "../components/timeline-filters";

const SIZE = 50;

/** What the reader's office, or one below it, did: day by day, by whom, to which unit. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { value, page } = useFilters();
  const filters = {
    office: value("office"),
    from: value("from"),
    to: value("to"),
    person: value("person"),
    q: value("q"),
  };
  const { data } = useSuspenseQuery(officeTimelineQuery(filters, page, SIZE));
  const { acts, office } = data;
  return (
    <Stack>
      <PageTitle title={t`Work done`} />
      <Text>
        {localized(office.name)}
        {" · "}
        <Plural value={acts.total} one="# act" other="# acts" />
      </Text>
      <TimelineFilters filters={filters} timeline={data} />
      {acts.items.length === 0 ? (
        <Text c="gray.7" py="lg" ta="center">
          <Trans>Nothing was done on these days.</Trans>
        </Text>
      ) : (
        byDay(acts.items, (at) => formatMomentDay(at, i18n.locale)).map(({ day, acts }) => (
          <ActsOfDay key={day} day={day} acts={acts} />
        ))
      )}
      <Pager page={acts.page} size={acts.size} total={acts.total} />
    </Stack>
  );
}
