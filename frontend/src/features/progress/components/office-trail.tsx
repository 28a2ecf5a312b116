import { useLingui } from "@lingui/react/macro";
import { Anchor, Breadcrumbs, Text } from "@mantine/core";
import { Link } from "react-router";
import type { OfficeRef } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";

interface OfficeTrailProps {
  /** The offices opened one below the other; the last one is shown. */
  offices: OfficeRef[];
  /** The address of the office so many steps down. */
  link: (depth: number) => string;
}

/** The way back up from an office to the reader's own. */
export function OfficeTrail({ offices, link }: OfficeTrailProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const current = offices.at(-1);
  return (
    <Breadcrumbs component="nav" aria-label={t`Offices`} separatorMargin={6}>
      {offices.slice(0, -1).map((office, depth) => (
        <Anchor key={office.id} component={Link} to={link(depth)}>
          {localized(office.name)}
        </Anchor>
      ))}
      {current !== undefined && <Text aria-current="page">{localized(current.name)}</Text>}
    </Breadcrumbs>
  );
}
