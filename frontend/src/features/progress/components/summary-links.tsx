import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { schemeQuery } from "@/api/requests/scheme";
import type { Cycle } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";

interface SummaryLinksProps {
  cycle: Cycle;
  /** The offices opened one below the other; the summary is that of the last one. */
  trail: string[];
}

/** The way to the forms that are generated from what was accepted (综合表). */
export function SummaryLinks({ cycle: { id, scheme, version }, trail }: SummaryLinksProps) {
  const localized = useLocalized();
  const { data } = useQuery(schemeQuery(scheme, version));
  const forms = data?.forms.filter(({ kind }) => kind === "SUMMARY") ?? [];
  const offices = new URLSearchParams(trail.map((office) => ["office", office]));
  return forms.map(({ form, title }) => (
    <Button
      key={form}
      component={Link}
      variant="default"
      to={`/cycles/${id}/summaries/${form}?${offices}`}
    >
      {localized(title)}
    </Button>
  ));
}
