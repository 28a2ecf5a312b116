import { Trans } from "@lingui/react/macro";
import { Anchor, Button, Container, Group, Stack } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link, useRevalidator, useRouteError } from "react-router";
import { ProblemAlert } from "@/components/problem-alert";

/** What went wrong on a page, with a way to try again. */
export function RouteError() {
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate } = useRevalidator();
  const tryAgain = () => {
    reset();
    void revalidate();
  };
  return (
    <Container size="sm" py="xl">
      <Stack>
        <ProblemAlert error={error} />
        <Group>
          <Button onClick={tryAgain}>
            <Trans>Try again</Trans>
          </Button>
          <Anchor component={Link} to="/">
            <Trans>To the start page</Trans>
          </Anchor>
        </Group>
      </Stack>
    </Container>
  );
}
