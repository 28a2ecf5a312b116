import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useSession } from "@/api/session-store";
import type { AccountSummary } from "@/api/types";
import type { AccountChange } from "../api/change-account";
import { ChangeDialog } from "./change-dialog";
import { SignaturesDialog } from "./signatures-dialog";

/** The change the reader's role may make to an account; nobody changes the own one. */
export function AccountActions({ account }: { account: AccountSummary }) {
  const { t } = useLingui();
  const reader = useSession((session) => session.account);
  const [change, setChange] = useState<AccountChange>();
  const [signing, setSigning] = useState(false);
  const words: Record<AccountChange, string> = {
    enable: t`Enable`,
    disable: t`Disable`,
    unlock: t`Unlock`,
  };
  const possible = possibleChange(account, reader?.role);
  if (possible === undefined || reader?.id === account.id) {
    return "—";
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${words[possible]} ${account.username}`}
        onClick={() => setChange(possible)}
      >
        {words[possible]}
      </Button>
      {change !== undefined && (
        <ChangeDialog
          account={account}
          change={change}
          word={words[change]}
          onClose={() => setChange(undefined)}
        />
      )}
      {account.role === "UNIT_CLERK" && reader?.role === "SYSTEM_ADMINISTRATOR" && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Signatures of ${account.username}`}
          onClick={() => setSigning(true)}
        >
          {t`Signatures`}
        </Button>
      )}
      {signing && <SignaturesDialog account={account} onClose={() => setSigning(false)} />}
    </Group>
  );
}

function possibleChange(account: AccountSummary, role?: string): AccountChange | undefined {
  if (role === "SYSTEM_ADMINISTRATOR") {
    return account.enabled ? "disable" : "enable";
  }
  return role === "SECURITY_ADMINISTRATOR" && account.locked ? "unlock" : undefined;
}
