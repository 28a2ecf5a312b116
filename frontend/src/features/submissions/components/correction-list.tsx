import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { Correction, SchemeView } from "@/api/types";
import { formName } from "@/components/form-name";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { ChangesTable } from "./changes-table";

interface CorrectionListProps {
  corrections: Correction[];
  scheme: SchemeView;
}

/** Who changed which cells after a return (修改留痕), save by save. */
export function CorrectionList({ corrections, scheme }: CorrectionListProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  if (corrections.length === 0) {
    return (
      <Text>
        <Trans>Nothing was changed after a return.</Trans>
      </Text>
    );
  }
  return (
    <Stack>
      {corrections.map(({ at, by, changes, form: key, revision }) => {
        const form = scheme.forms.find(({ form }) => form === key);
        const name = form === undefined ? key : formName(form, localized);
        const moment = formatMoment(at, i18n.locale);
        return (
          <Stack gap={4} key={`${key} ${at}`}>
            <Text size="sm" fw={600}>
              <Trans>
                {name}: {by}, {moment}, after revision {revision}
              </Trans>
            </Text>
            <ChangesTable caption={t`Changes of ${moment}`} changes={changes} scheme={scheme} />
          </Stack>
        );
      })}
    </Stack>
  );
}
