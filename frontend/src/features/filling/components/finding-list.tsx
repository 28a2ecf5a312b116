import { Plural, Trans } from "@lingui/react/macro";
import { Badge, Group, Title } from "@mantine/core";
import type { Finding } from "@/engine/finding";
import { useFilling } from "../filling-context";
import classes from "./filling.module.css";
import { type FindingGroup, GROUPS, grouped } from "./finding-groups";
import { FindingItem } from "./finding-item";
import { MissingCells } from "./missing-cells";

const MOST = 50;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly current: string;
  /** Called when the reader follows a finding to its cell. */
  readonly onJump?: () => void;
}

/** Findings (审核结果) by level, each leading to its cells. */
export function FindingList({ findings, current, onJump }: FindingListProps) {
  const { forms } = useFilling();
  const groups = grouped(
    findings,
    forms.map(({ form }) => form),
    current,
  );
  return (
    <ul className={classes.groups}>
      {GROUPS.map((group) => {
        const members = groups.get(group) ?? [];
        return members.length === 0 ? null : (
          <li key={group}>
            <Group gap="xs" mt="sm" mb={4}>
              <Title order={3} size="h5">
                <GroupTitle group={group} />
              </Title>
              <Badge color={COLOURS[group]} size="sm">
                {members.length}
              </Badge>
            </Group>
            {group === "MISSING" ? (
              <MissingCells findings={members} onJump={onJump} />
            ) : (
              members
                .slice(0, MOST)
                .map((finding) => (
                  <FindingItem key={finding.key} finding={finding} onJump={onJump} />
                ))
            )}
            {group !== "MISSING" && members.length > MOST && (
              <div className={classes.finding}>
                <Plural value={members.length - MOST} one="and # more" other="and # more" />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const COLOURS: Readonly<Record<FindingGroup, string>> = {
  MANDATORY: "red.9",
  MISSING: "gray.8",
  QUASI_MANDATORY: "orange.9",
  VERIFICATION: "orange.9",
  ADVISORY: "blue.8",
};

function GroupTitle({ group }: { group: FindingGroup }) {
  switch (group) {
    case "MANDATORY":
      return <Trans>Must be corrected</Trans>;
    case "MISSING":
      return <Trans>Still to be filled in</Trans>;
    case "QUASI_MANDATORY":
      return <Trans>Correct or explain; the office confirms</Trans>;
    case "VERIFICATION":
      return <Trans>Check and explain</Trans>;
    case "ADVISORY":
      return <Trans>For your information</Trans>;
  }
}
