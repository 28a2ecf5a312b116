import { useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import type { CrossSide } from "@/api/types";
import { formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What one of the two units says, and who it is; its report opens where the reader may read it. */
export function ComparisonSide({ side }: { side: CrossSide }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { creditCode, unitName, submissionId, own } = side;
  const name = unitName ?? creditCode ?? t`All units together`;
  const amounts = side.amounts.map((text) => (NUMBER.test(text) ? formatNumber(text) : text));
  return (
    <Stack gap={0} miw={0}>
      <Text size="sm" c="gray.7">
        {localized(side.title)}
      </Text>
      <Text style={{ overflowWrap: "anywhere" }}>
        {submissionId === undefined ? (
          name
        ) : (
          <Anchor component={Link} to={`/submissions/${submissionId}?tab=cross`}>
            {name}
          </Anchor>
        )}
        {own && ` (${t`own unit`})`}
      </Text>
      <Text fw={600}>{amounts.length === 0 ? "—" : amounts.join(" · ")}</Text>
    </Stack>
  );
}
