import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/problem-alert";
import { changePassword } from "../api/change-password";

const EMPTY = { current: "", next: "", repeated: "" };

/** Asks for the password as it is, and twice for the one to be; the server knows the policy. */
export function PasswordForm() {
  const { t } = useLingui();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: EMPTY,
    validate: {
      repeated: (repeated, { next }) =>
        repeated === next ? null : t`The two new passwords differ.`,
    },
  });
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: changePassword,
    onSuccess: form.reset,
  });
  const eye = { "aria-label": t`Show the password`, tabIndex: 0 };
  return (
    <form onSubmit={form.onSubmit(({ current, next }) => mutate({ current, next }))}>
      <Stack>
        {isSuccess && <Alert color="green" role="status" title={t`The password is changed.`} />}
        {error !== null && <ProblemAlert error={error} />}
        <PasswordInput
          key={form.key("current")}
          label={t`Current password`}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={eye}
          {...form.getInputProps("current")}
        />
        <PasswordInput
          key={form.key("next")}
          label={t`New password`}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={eye}
          {...form.getInputProps("next")}
        />
        <PasswordInput
          key={form.key("repeated")}
          label={t`New password again`}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={eye}
          {...form.getInputProps("repeated")}
        />
        <Button type="submit" loading={isPending}>
          <Trans>Change the password</Trans>
        </Button>
      </Stack>
    </form>
  );
}
