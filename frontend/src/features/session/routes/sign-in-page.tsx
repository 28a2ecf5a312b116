import { useLingui } from "@lingui/react/macro";
import { Center, Group, Paper, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { Brand } from "@/components/brand";
import { LanguageSwitch } from "@/components/language-switch";
import { PageTitle } from "@/components/page-title";
import { SignInForm } from "@/components/sign-in-form";
import { systemQuery } from "../api/system";
import { DemoAccounts } from "../components/demo-accounts";

/** The page on which everybody signs in. */
export function Component() {
  const { t } = useLingui();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { data: system } = useQuery(systemQuery);
  const from = parameters.get("from");
  const proceed = () =>
    navigate(from?.startsWith("/") && !from.startsWith("//") ? from : "/", { replace: true });
  return (
    <Center component="main" mih="100dvh" p="md" bg="gray.0">
      <Stack w="100%" maw={400}>
        <Group justify="space-between">
          <Brand />
          <LanguageSwitch />
        </Group>
        <Paper withBorder p="lg">
          <Stack>
            <PageTitle title={t`Sign in`} />
            <SignInForm onSignedIn={proceed} />
          </Stack>
        </Paper>
        {system?.demo === true && (
          <DemoAccounts accounts={system.demoAccounts ?? []} onSignedIn={proceed} />
        )}
      </Stack>
    </Center>
  );
}
