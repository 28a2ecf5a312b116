import { Trans, useLingui } from "@lingui/react/macro";
import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { SchemeView } from "@/api/types";
import type { FormDefinition } from "@/engine/form-definition";
import { formatDay, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import classes from "./form.module.css";

/** Which unit reports for which period. */
export interface Reporter {
  readonly name: string;
  readonly creditCode: string;
  readonly period: string;
}

interface HeadBlockProps {
  readonly scheme: SchemeView;
  readonly form: Pick<FormDefinition, "formCode" | "title" | "kind">;
  readonly reporter?: Reporter | undefined;
}

/** The head of a form (表头): title, form code, authorities, unit and period. */
export function HeadBlock({ scheme, form, reporter }: HeadBlockProps) {
  const { i18n } = useLingui();
  const localized = useLocalized();
  return (
    <header className={classes.head}>
      <Title order={2} id="form-title" className={classes.formTitle}>
        {localized(form.title)}
      </Title>
      {form.kind !== "FOOT" && (
        <div className={classes.headBlocks}>
          <dl className={classes.facts}>
            {reporter !== undefined && (
              <>
                <Fact name={<Trans>Credit code</Trans>}>{reporter.creditCode}</Fact>
                <Fact name={<Trans>Unit name</Trans>}>{reporter.name}</Fact>
                <Fact name={<Trans>Period</Trans>}>
                  {formatPeriod(reporter.period, i18n.locale)}
                </Fact>
              </>
            )}
          </dl>
          <dl className={classes.facts}>
            {form.formCode !== undefined && (
              <Fact name={<Trans>Form code</Trans>}>{form.formCode}</Fact>
            )}
            <Fact name={<Trans>Issued by</Trans>}>{localized(scheme.issuingAuthority)}</Fact>
            <Fact name={<Trans>Approval number</Trans>}>{localized(scheme.approvalNumber)}</Fact>
            <Fact name={<Trans>Valid until</Trans>}>
              {formatDay(scheme.validUntil, i18n.locale)}
            </Fact>
          </dl>
        </div>
      )}
    </header>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
