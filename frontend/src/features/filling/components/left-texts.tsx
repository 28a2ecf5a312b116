import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, List, Text } from "@mantine/core";
import { useState } from "react";
import { useFilling } from "../filling-context";

/** What was typed last, in cells that the corrected forms have no more; gone once it was seen. */
export function LeftTexts() {
  const { t } = useLingui();
  const { journal } = useFilling();
  const [left, setLeft] = useState(() => journal.left());
  if (left.length === 0) {
    return null;
  }
  const seen = () => {
    journal.forgetLeft();
    setLeft([]);
  };
  return (
    <Alert color="orange" title={t`The forms were corrected while you typed`} role="alert">
      <Text size="sm">
        <Trans>These cells are gone. What you typed in them was not saved:</Trans>
      </Text>
      <List size="sm" my={4}>
        {left.map(({ form, cell, text }, index) => (
          <List.Item key={index}>
            {form} {cell}: {text}
          </List.Item>
        ))}
      </List>
      <Button size="xs" variant="default" onClick={seen}>
        <Trans>I have seen it</Trans>
      </Button>
    </Alert>
  );
}
