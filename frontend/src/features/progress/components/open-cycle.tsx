import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useSession } from "@/api/session-store";
import type { Cycle } from "@/api/types";
import { OpenCycleDialog } from "./open-cycle-dialog";

/** Offers to open a cycle to the offices that may: the nation's and the provinces'. */
export function OpenCycle({ latest }: { latest: Cycle | undefined }) {
  const [asking, setAsking] = useState(false);
  const account = useSession((session) => session.account);
  const level = account?.office?.level;
  if (account?.role !== "REVIEWER" || (level !== "COUNTRY" && level !== "PROVINCE")) {
    return null;
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>Open a cycle</Trans>
      </Button>
      {asking && <OpenCycleDialog latest={latest} onClose={() => setAsking(false)} />}
    </>
  );
}
