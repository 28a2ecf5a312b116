import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { PageTitle } from "@/components/page-title";

/** The page of an address that leads nowhere. */
export function Component() {
  const { t } = useLingui();
  return (
    <Stack>
      <PageTitle title={t`Page not found`} />
      <Text>
        <Trans>There is nothing at this address.</Trans>
      </Text>
      <Anchor component={Link} to="/">
        <Trans>To the start page</Trans>
      </Anchor>
    </Stack>
  );
}
