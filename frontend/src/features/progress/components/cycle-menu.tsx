import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { Cycle } from "@/api/types";
import type { CycleChangeKind } from "../api/change-cycle";
import { ChangeCycleDialog } from "./change-cycle-dialog";
import { changeTexts } from "./cycle-changes";

interface CycleMenuProps {
  cycle: Cycle;
  /** The office whose board is open: an extension may be for its area. */
  office: { id: string; name: string; isOwn: boolean };
}

/** What the office that opened the cycle may change in it. */
export function CycleMenu({ cycle, office }: CycleMenuProps) {
  const { t } = useLingui();
  const [kind, setKind] = useState<CycleChangeKind>();
  if (!cycle.administered) {
    return null;
  }
  const kinds: CycleChangeKind[] =
    cycle.state === "OPEN" ? ["extend", "allowLate", "close"] : ["reopen"];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">
            <Trans>Manage this cycle</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((one) => (
            <Menu.Item key={one} onClick={() => setKind(one)}>
              {t(changeTexts[one].label)}
            </Menu.Item>
          ))}
          {cycle.state === "OPEN" && (
            <Menu.Item component={Link} to={`/cycles/${cycle.id}/changeovers`}>
              <Trans>Move to a corrected version</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {kind !== undefined && (
        <ChangeCycleDialog
          cycle={cycle}
          kind={kind}
          office={office}
          onClose={() => setKind(undefined)}
        />
      )}
    </>
  );
}
