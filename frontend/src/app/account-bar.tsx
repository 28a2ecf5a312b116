import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { useSession } from "@/api/session-store";
import { useLocalized } from "@/locales/use-localized";
import { signOut } from "./sign-out";

/** Who is signed in, for which office or unit, and the way out. */
export function AccountBar() {
  const account = useSession((session) => session.account);
  const { t } = useLingui();
  const localized = useLocalized();
  if (account === undefined) {
    return null;
  }
  const place = account.unit?.name ?? (account.office && localized(account.office.name));
  return (
    <>
      <Stack gap={0} align="flex-end" miw={0}>
        <Text size="sm" fw={600} truncate maw={{ base: 110, sm: 360 }}>
          <Anchor component={Link} to="/account" c="dark" title={t`My account`}>
            {place ?? account.displayName}
          </Anchor>
        </Text>
        {place !== undefined && (
          <Text size="xs" c="gray.7" visibleFrom="sm">
            {account.displayName}
          </Text>
        )}
      </Stack>
      <Button variant="subtle" size="compact-sm" visibleFrom="sm" onClick={() => void signOut()}>
        <Trans>Sign out</Trans>
      </Button>
    </>
  );
}
