import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { schemeQuery } from "@/api/requests/scheme";
import type { SubmissionDetail } from "@/api/types";
import { formatPeriod } from "@/locales/formats";
import { reviewPacketQuery } from "../api/review-packet";
import { Balances } from "./balances";
import { ChangesTable } from "./changes-table";
import { Contact } from "./contact";
import { FindingList } from "./finding-list";
import { HistoryTimeline } from "./history-timeline";
import { PanelSection } from "./panel-section";
import { PeriodChanges } from "./period-changes";
import { RemarksTable } from "./remarks-table";

/** What an office looks at when it decides (审核资料), on one screen. */
export function ReviewPanel({ submission }: { submission: SubmissionDetail }) {
  const { t, i18n } = useLingui();
  const [{ data: packet }, { data: scheme }] = useSuspenseQueries({
    queries: [
      reviewPacketQuery(submission.id),
      schemeQuery(submission.scheme, submission.schemeVersion),
    ],
  });
  const { changes, findings, previousPeriod, periodChanges, balances } = packet;
  const { remarks, opinions, contact } = packet;
  const before = previousPeriod && formatPeriod(previousPeriod, i18n.locale);
  const count = findings.length;
  return (
    <Stack>
      {changes !== undefined && (
        <PanelSection title={t`Changed since the revision before`}>
          <ChangesTable
            caption={t`Changed since the revision before`}
            changes={changes}
            scheme={scheme}
          />
        </PanelSection>
      )}
      {remarks.length > 0 && (
        <PanelSection title={t`Remarks on cells and their answers`}>
          <RemarksTable
            submissionId={submission.id}
            answers={submission.awaitingMe}
            remarks={remarks}
            scheme={scheme}
          />
        </PanelSection>
      )}
      <PanelSection title={t`Findings (${count})`}>
        <FindingList submissionId={submission.id} findings={findings} scheme={scheme} />
      </PanelSection>
      <PanelSection title={before ? t`Change against ${before}` : t`Change against last period`}>
        {before ? (
          <PeriodChanges changes={periodChanges} scheme={scheme} />
        ) : (
          <Text>
            <Trans>Nothing was accepted for the period before.</Trans>
          </Text>
        )}
      </PanelSection>
      <PanelSection title={t`Balances of material flows`}>
        <Balances balances={balances} scheme={scheme} />
      </PanelSection>
      {opinions.length > 0 && (
        <PanelSection title={t`Opinions so far`}>
          <HistoryTimeline entries={opinions} scheme={scheme} />
        </PanelSection>
      )}
      <PanelSection title={t`Contact`}>
        <Contact cells={contact} scheme={scheme} />
      </PanelSection>
    </Stack>
  );
}
