import { useLingui } from "@lingui/react/macro";
import { Card, Stack, Text, Title } from "@mantine/core";
import { useSession } from "@/api/session-store";
import { roleLabels } from "@/components/labels";
import { PageTitle } from "@/components/page-title";
import { useLocalized } from "@/locales/use-localized";
import { LetterAddressForm } from "../components/letter-address-form";
import { PasswordForm } from "../components/password-form";

/** The reader's own account: who one is here, and the password. */
export function Component() {
  const { t } = useLingui();
  const localized = useLocalized();
  const account = useSession((session) => session.account);
  if (account === undefined) {
    return null;
  }
  const isTold = account.role === "UNIT_CLERK" || account.role === "REVIEWER";
  const place = account.unit?.name ?? (account.office && localized(account.office.name));
  return (
    <Stack maw={480}>
      <PageTitle title={t`My account`} />
      <Card withBorder>
        <Text fw={600}>{account.displayName}</Text>
        <Text size="sm">
          {account.username} · {t(roleLabels[account.role])}
        </Text>
        {place !== undefined && <Text size="sm">{place}</Text>}
      </Card>
      {isTold && (
        <Card component="section" withBorder>
          <Stack>
            <Title order={2}>{t`Letters about notices`}</Title>
            <LetterAddressForm />
          </Stack>
        </Card>
      )}
      <Card component="section" withBorder>
        <Stack>
          <Title order={2}>{t`Change the password`}</Title>
          <PasswordForm />
        </Stack>
      </Card>
    </Stack>
  );
}
