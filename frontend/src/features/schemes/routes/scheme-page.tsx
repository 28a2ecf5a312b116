import { useLingui } from "@lingui/react/macro";
import { Group, Stack, Tabs } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import { schemeQuery } from "@/api/requests/scheme";
import { useSession } from "@/api/session-store";
import { DownloadButton } from "@/components/download-button";
import { PageTitle } from "@/components/page-title";
import { useLocalized } from "@/locales/use-localized";
import { downloadPack } from "../api/drafts";
import { ChangesPanel } from "../components/changes-panel";
import { ChecksPanel } from "../components/checks-panel";
import { FormsPanel } from "../components/forms-panel";
import { OverviewPanel } from "../components/overview-panel";

const PANELS = {
  overview: OverviewPanel,
  forms: FormsPanel,
  checks: ChecksPanel,
  changes: ChangesPanel,
};

type PanelName = keyof typeof PANELS;

/** One version of a reporting scheme, readable: what it asks, of whom, and how it checks. */
export function Component() {
  const { t } = useLingui();
  const localized = useLocalized();
  const { scheme = "", version = "" } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const { data } = useSuspenseQuery(schemeQuery(scheme, version));
  const role = useSession((session) => session.account?.role);
  const asked = parameters.get("tab") ?? "overview";
  const tab: PanelName = asked in PANELS ? (asked as PanelName) : "overview";
  const Panel = PANELS[tab];
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <PageTitle title={`${localized(data.title)} ${data.version}`} />
        {role === "SCHEME_DESIGNER" && (
          <DownloadButton label={t`Download files`} load={() => downloadPack(scheme, version)} />
        )}
      </Group>
      <Tabs value={tab} onChange={(next) => setParameters({ tab: next ?? "overview" })}>
        <Tabs.List>
          <Tabs.Tab value="overview">{t`Overview`}</Tabs.Tab>
          <Tabs.Tab value="forms">{t`Forms (${data.forms.length})`}</Tabs.Tab>
          <Tabs.Tab value="checks">{t`Checks (${data.checks.length})`}</Tabs.Tab>
          <Tabs.Tab value="changes">{t`Changes`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Panel scheme={data} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
