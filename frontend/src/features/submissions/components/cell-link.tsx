import { Anchor } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import type { Place } from "@/api/types";

/** Leads to the form in which a cell stands. */
export function CellLink({ place, name }: { place: Place; name: string }) {
  const [parameters] = useSearchParams();
  const to = new URLSearchParams(parameters);
  to.set("tab", "forms");
  to.set("form", place.form);
  return (
    <Anchor component={Link} to={`?${to}`} size="sm">
      {name}
    </Anchor>
  );
}
