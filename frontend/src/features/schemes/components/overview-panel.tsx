import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Card, Group, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SchemeView, SignatureStep } from "@/api/types";
import { frequencyLabels, officeLevelLabels, signatureLabels } from "@/components/labels";
import { RecordsTable } from "@/components/records-table";
import { formatDay } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import classes from "./overview-panel.module.css";

/** The head of a scheme: authorities, validity, who reports which forms, and the chain. */
export function OverviewPanel({ scheme }: { scheme: SchemeView }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const labels: Record<string, MessageDescriptor> = { UNIT: msg`Unit`, ...officeLevelLabels };
  const steps = ["UNIT", ...scheme.chain.levels].map((level) => {
    const days = scheme.chain.deadlines[level];
    const name = labels[level] === undefined ? level : t(labels[level]);
    return days === undefined ? name : t`${name} (day ${days})`;
  });
  const signing = scheme.chain.signatures.map((step) => t(signatureLabels[step as SignatureStep]));
  return (
    <Stack>
      <Card withBorder>
        <dl className={classes.facts}>
          <Fact name={t`Issuing authority`}>{localized(scheme.issuingAuthority)}</Fact>
          <Fact name={t`Approving authority`}>{localized(scheme.approvingAuthority)}</Fact>
          <Fact name={t`Approval number`}>{localized(scheme.approvalNumber)}</Fact>
          <Fact name={t`Valid until`}>{formatDay(scheme.validUntil, i18n.locale)}</Fact>
          <Fact name={t`Frequency`}>{t(frequencyLabels[scheme.frequency])}</Fact>
          <Fact name={t`Chain, with deadlines after the period`}>{steps.join(" → ")}</Fact>
          {signing.length > 0 && (
            <Fact name={t`Signed inside the unit by`}>{signing.join(" → ")}</Fact>
          )}
        </dl>
      </Card>
      <Title order={2}>
        <Trans>Who reports what</Trans>
      </Title>
      <RecordsTable
        caption={t`Who reports what`}
        records={scheme.unitTypes}
        keyOf={({ key }) => key}
        empty={null}
        columns={[
          { key: "code", title: t`Code`, render: ({ code }) => code },
          { key: "type", title: t`Type of unit`, render: ({ title }) => localized(title) },
          {
            key: "forms",
            title: t`Forms`,
            render: ({ forms }) => <FormLinks scheme={scheme} keys={forms} />,
          },
        ]}
      />
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FormLinks({ scheme, keys }: { scheme: SchemeView; keys: string[] }) {
  const localized = useLocalized();
  const forms = keys.flatMap((key) => scheme.forms.filter(({ form }) => form === key));
  return (
    <Group gap="xs">
      {forms.map(({ form, formCode, title }) => (
        <Anchor key={form} component={Link} to={`?tab=forms&form=${form}`} title={localized(title)}>
          {formCode ?? form}
        </Anchor>
      ))}
    </Group>
  );
}
