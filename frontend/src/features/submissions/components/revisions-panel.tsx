import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Select, Stack, Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { Suspense } from "react";
import { schemeQuery } from "@/api/requests/scheme";
import type { RevisionSummary, SchemeView, SubmissionDetail } from "@/api/types";
import { useFilters } from "@/components/use-filters";
import { Waiting } from "@/components/waiting";
import { formatMoment } from "@/locales/formats";
import { correctionsQuery, revisionsQuery } from "../api/revisions";
import { CorrectionList } from "./correction-list";
import { PanelSection } from "./panel-section";
import { RevisionComparison } from "./revision-comparison";

const NOW = "now";

/** What was handed in when, compared cell by cell, and what was changed after returns. */
export function RevisionsPanel({ submission }: { submission: SubmissionDetail }) {
  const { t } = useLingui();
  const { id } = submission;
  const [{ data: revisions }, { data: corrections }, { data: scheme }] = useSuspenseQueries({
    queries: [
      revisionsQuery(id),
      correctionsQuery(id),
      schemeQuery(submission.scheme, submission.schemeVersion),
    ],
  });
  if (revisions.length === 0) {
    return (
      <Text>
        <Trans>Nothing has been submitted yet.</Trans>
      </Text>
    );
  }
  return (
    <Stack>
      <PanelSection title={t`Compare revisions`}>
        <Compared id={id} revisions={revisions} scheme={scheme} />
      </PanelSection>
      <PanelSection title={t`Corrections after a return`}>
        <CorrectionList corrections={corrections} scheme={scheme} />
      </PanelSection>
    </Stack>
  );
}

interface ComparedProps {
  id: string;
  revisions: RevisionSummary[];
  scheme: SchemeView;
}

/** Which two revisions are compared stands in the address. */
function Compared({ id, revisions, scheme }: ComparedProps) {
  const { t, i18n } = useLingui();
  const { value, change } = useFilters();
  const numbers = revisions.map(({ number }) => number);
  const latest = Math.max(...numbers);
  const chosen = (name: string) => numbers.find((number) => String(number) === value(name));
  const from = chosen("from") ?? Math.max(latest - 1, 1);
  const to = value("to") === NOW ? undefined : (chosen("to") ?? (latest > 1 ? latest : undefined));
  const options = revisions.map(({ number, frozenAt, counts }) => {
    const at = formatMoment(frozenAt, i18n.locale);
    return {
      value: String(number),
      label: counts ? t`Revision ${number}, ${at} (counts)` : t`Revision ${number}, ${at}`,
    };
  });
  return (
    <>
      <Group align="flex-end">
        <Select
          label={t`From`}
          data={options}
          value={String(from)}
          onChange={(next) => change("from", next)}
          allowDeselect={false}
          w={{ base: "100%", sm: 300 }}
        />
        <Select
          label={t`To`}
          data={[...options, { value: NOW, label: t`as it is now` }]}
          value={to === undefined ? NOW : String(to)}
          onChange={(next) => change("to", next)}
          allowDeselect={false}
          w={{ base: "100%", sm: 300 }}
        />
      </Group>
      <Suspense fallback={<Waiting />}>
        <RevisionComparison id={id} from={from} to={to} scheme={scheme} />
      </Suspense>
    </>
  );
}
