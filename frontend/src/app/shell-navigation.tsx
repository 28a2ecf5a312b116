import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NavLink as Entry } from "@mantine/core";
import { NavLink } from "react-router";
import { useSession } from "@/api/session-store";
import { navigationOf } from "./navigation";
import { signOut } from "./sign-out";

/** The pages of the reader's role. */
export function ShellNavigation() {
  const { t } = useLingui();
  const account = useSession((session) => session.account);
  if (account === undefined) {
    return null;
  }
  return (
    <>
      {navigationOf(account.role).map(({ path, label }) => (
        <NavLink key={path} to={path} style={{ textDecoration: "none", color: "inherit" }}>
          {({ isActive }) => <Entry component="span" label={t(label)} active={isActive} />}
        </NavLink>
      ))}
      <Button variant="subtle" mt="md" hiddenFrom="sm" onClick={() => void signOut()}>
        <Trans>Sign out</Trans>
      </Button>
    </>
  );
}
