import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { signIn } from "@/api/sign-in";
import { ProblemAlert } from "./problem-alert";

/** Name and password; a known name cannot be changed. */
export function SignInForm({
  username,
  onSignedIn,
}: {
  username?: string;
  onSignedIn?: () => void;
}) {
  const { t } = useLingui();
  const { mutate, isPending, error } = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    mutate({
      username: String(fields.get("username")).trim(),
      password: String(fields.get("password")),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {error !== null && <ProblemAlert error={error} />}
        <TextInput
          name="username"
          label={t`User name`}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          defaultValue={username}
          readOnly={username !== undefined}
          autoFocus={username === undefined}
        />
        <PasswordInput
          name="password"
          label={t`Password`}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus={username !== undefined}
          visibilityToggleButtonProps={{ "aria-label": t`Show the password`, tabIndex: 0 }}
        />
        <Button type="submit" loading={isPending} fullWidth>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
