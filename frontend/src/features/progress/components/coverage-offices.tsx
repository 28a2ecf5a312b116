import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { RecordsTable } from "@/components/records-table";
import { useLocalized } from "@/locales/use-localized";
import type { OfficeCoverage } from "../api/coverage";
import { PassingState } from "./passing-state";

interface CoverageOfficesProps {
  offices: OfficeCoverage[];
  /** Whether the offices pass the cycle on at all. */
  levelByLevel: boolean;
  link: (office: string) => string;
}

/** The offices below, with the number of their units and whether they have passed the cycle on. */
export function CoverageOffices({ offices, levelByLevel, link }: CoverageOfficesProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  return (
    <RecordsTable
      caption={t`Offices below`}
      records={offices}
      keyOf={({ office }) => office.id}
      empty={<Trans>No office below has units of this cycle.</Trans>}
      columns={[
        {
          key: "office",
          title: t`Office`,
          render: ({ office }) => (
            <Anchor component={Link} to={link(office.id)}>
              {localized(office.name)}
            </Anchor>
          ),
        },
        { key: "units", title: t`Units`, numeric: true, render: ({ units }) => units },
        ...(levelByLevel
          ? [
              {
                key: "waiting",
                title: t`Not dispatched yet`,
                numeric: true,
                render: ({ waiting }: OfficeCoverage) => waiting,
              },
              {
                key: "offices",
                title: t`Offices still to pass on`,
                numeric: true,
                render: ({ officesToPassOn }: OfficeCoverage) => officesToPassOn,
              },
              {
                key: "passing",
                title: t`Passed on`,
                render: (state: OfficeCoverage) => <PassingState {...state} />,
              },
            ]
          : []),
      ]}
    />
  );
}
