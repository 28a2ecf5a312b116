import { useLingui } from "@lingui/react/macro";
import { Group, Pagination, Text } from "@mantine/core";
import { useSearchParams } from "react-router";

/** Leads through the pages of a list; the page stands in the address, counted from one. */
export function Pager({ page, size, total }: { page: number; size: number; total: number }) {
  const { t } = useLingui();
  const [, setParameters] = useSearchParams();
  const pages = Math.ceil(total / size);
  const first = page * size + 1;
  const last = Math.min(total, first + size - 1);
  const open = (next: number) =>
    setParameters((parameters) => {
      parameters.set("page", String(next));
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
