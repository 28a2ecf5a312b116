import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Code, Stack, Text } from "@mantine/core";
import type { CellType } from "@/api/types";
import { formatList } from "@/locales/formats";
import type { Indicator } from "../indicators";

const typeLabels: Record<CellType, MessageDescriptor> = {
  decimal: msg`number`,
  integer: msg`whole number`,
  text: msg`text`,
  date: msg`date`,
  boolean: msg`yes or no`,
  code: msg`code`,
};

/** The rules of a cell in words: type, bounds, and the formula that fills it. */
export function CellRules({ cell }: { cell: Indicator["cell"] }) {
  const { t, i18n } = useLingui();
  const { type, scale, codeList, required, min, max, computed, prefill } = cell;
  const words = [
    type !== undefined && t(typeLabels[type]),
    type === "decimal" && scale !== undefined && t`${scale} decimals`,
    codeList,
    required && t`required`,
    min !== undefined && t`from ${min}`,
    max !== undefined && t`up to ${max}`,
  ].filter((word) => typeof word === "string");
  return (
    <Stack gap={0} align="flex-start">
      <Text size="sm">{formatList(words, i18n.locale)}</Text>
      {computed !== undefined && (
        <Text size="sm">
          <Trans>
            computed: <Code>{computed}</Code>
          </Trans>
        </Text>
      )}
      {prefill !== undefined && (
        <Text size="sm">
          <Trans>
            prefilled: <Code>{prefill}</Code>
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
