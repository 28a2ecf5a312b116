import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Breadcrumbs, Stack, Text } from "@mantine/core";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { schemeQuery } from "@/api/requests/scheme";
import { PageTitle } from "@/components/page-title";
import { formatMoment, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { summaryQuery } from "../api/summaries";
import { SummaryTable } from "../components/summary-table";
import { SummaryUnits } from "../components/summary-units";

/** A generated form (综合表) of an office; every total leads to the offices and units behind it. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { cycle = "", form: key = "" } = useParams();
  const [parameters] = useSearchParams();
  const trail = parameters.getAll("office");
  const steps = useSuspenseQueries({
    queries: [undefined, ...trail].map((office) => summaryQuery(cycle, key, office)),
  }).map(({ data }) => data);
  const summary = steps.at(-1);
  if (summary === undefined) {
    throw new Error("a trail without its own office");
  }
  const { data: scheme } = useSuspenseQuery(schemeQuery(summary.scheme, summary.version));
  const form = scheme.forms.find((one) => one.form === key);
  const column = parameters.get("column") ?? undefined;
  const link = (depth: number) =>
    `?${new URLSearchParams(trail.slice(0, depth).map((id) => ["office", id]))}`;
  return (
    <Stack>
      <PageTitle
        title={`${form === undefined ? key : localized(form.title)} ${formatPeriod(summary.period, i18n.locale)}`}
      />
      <Breadcrumbs component="nav" aria-label={t`Offices`} separatorMargin={6}>
        {steps.slice(0, -1).map(({ office }, depth) => (
          <Anchor key={office.id} component={Link} to={link(depth)}>
            {localized(office.name)}
          </Anchor>
        ))}
        <Text aria-current="page">{localized(summary.office.name)}</Text>
      </Breadcrumbs>
      <Text size="sm" c="gray.7">
        {summary.extractedAt !== undefined && (
          <Trans>Accepted values up to {formatMoment(summary.extractedAt, i18n.locale)}</Trans>
        )}
        {summary.pending > 0 && (
          <>
            {" · "}
            <Plural
              value={summary.pending}
              one="# accepted report is on its way"
              other="# accepted reports are on their way"
            />
          </>
        )}
      </Text>
      {form !== undefined && <SummaryTable summary={summary} form={form} trail={trail} />}
      {form !== undefined && column !== undefined && (
        <SummaryUnits cycle={cycle} form={form} column={column} office={trail.at(-1)} />
      )}
      {form?.notes !== undefined && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
          {localized(form.notes)}
        </Text>
      )}
    </Stack>
  );
}
