import { useLingui } from "@lingui/react/macro";
import { Center, Loader } from "@mantine/core";

/** Shown while something is on its way. */
export function Waiting() {
  const { t } = useLingui();
  return (
    <Center mih="40vh">
      <Loader role="status" aria-label={t`Loading`} />
    </Center>
  );
}
