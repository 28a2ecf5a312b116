import { useLingui } from "@lingui/react/macro";
import { Group, Pagination, Text } from "@mantine/core";
import { useSearchParams } from "react-router";

interface PagerProps {
  page: number;
  size: number;
  total: number;
  /** The parameter of the address that says which page; lists of one page have different ones. */
  name?: string;
}

/** Leads through the pages of a list; the page stands in the address, counted from one. */
export function Pager({ page, size, total, name = "page" }: PagerProps) {
  const { t } = useLingui();
  const [, setParameters] = useSearchParams();
  const pages = Math.ceil(total / size);
  const first = page * size + 1;
  const last = Math.min(total, first + size - 1);
  const open = (next: number) =>
    setParameters((parameters) => {
      parameters.set(name, String(next));
      return parameters;
    });
  if (total === 0) {
    return null;
  }
  return (
    <Group justify="space-between">
      <Text size="sm" c="gray.7">{t`${first}–${last} of ${total}`}</Text>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page + 1}
          onChange={open}
          siblings={1}
          aria-label={t`Pages`}
          getItemProps={(item) => ({ "aria-label": t`Page ${item}` })}
          getControlProps={(control) => ({
            "aria-label": control === "previous" ? t`Previous page` : t`Next page`,
          })}
        />
      )}
    </Group>
  );
}
