import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useSession } from "@/api/session-store";
import { Dialog } from "@/components/dialog";
import { SignInForm } from "@/components/sign-in-form";
import { signOut } from "./sign-out";

/** Asks for the password again over the page that was open; the page keeps all that was typed. */
export function ResumeSession() {
  const { t } = useLingui();
  const { status, account } = useSession();
  if (status !== "expired") {
    return null;
  }
  return (
    <Dialog title={t`Please sign in again`}>
      <Stack>
        <Text size="sm">
          <Trans>Your session has ended. This page and what you typed are kept.</Trans>
        </Text>
        <SignInForm username={account?.username} />
        <Button variant="subtle" onClick={() => void signOut()}>
          <Trans>Leave this page and sign out</Trans>
        </Button>
      </Stack>
    </Dialog>
  );
}
