import { plural } from "@lingui/core/macro";
import type { Paste } from "../draft/paste";

/** What pasting came to, in the reader's language. */
export function pasteNotice({ written, skipped }: Paste): string {
  const pasted = plural(written, { one: "# cell pasted", other: "# cells pasted" });
  return skipped === 0
    ? pasted
    : `${pasted}, ${plural(skipped, { one: "# value did not fit", other: "# values did not fit" })}`;
}
