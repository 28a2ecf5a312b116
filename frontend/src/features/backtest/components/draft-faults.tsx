import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, List } from "@mantine/core";
import { ApiProblem } from "@/api/problem";
import { ProblemAlert } from "@/components/problem-alert";

interface DraftFaultsProps {
  error: Error;
  /** Puts the cursor at this line and character, both counted from 1. */
  onJump: (line: number, character: number) => void;
}

/** Everything wrong with a draft (草稿缺陷); each place can be jumped to. */
export function DraftFaults({ error, onJump }: DraftFaultsProps) {
  if (!(error instanceof ApiProblem) || error.code !== "CHECK_FAULTY") {
    return <ProblemAlert error={error} />;
  }
  const { title, detail, violations = [] } = error.body;
  return (
    <Alert color="red" title={title} role="alert">
      {detail}
      <List size="sm" mt={4}>
        {violations.map(({ code, message, line = 1, character = 1 }) => (
          <List.Item key={`${line}:${character}:${code}:${message}`}>
            <Anchor component="button" type="button" onClick={() => onJump(line, character)}>
              <Trans>
                Line {line}, character {character}
              </Trans>
            </Anchor>
            {" – "}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
