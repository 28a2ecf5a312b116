import { Text, Title } from "@mantine/core";
import { type ReactNode, type RefObject, useId } from "react";
import type { LocalizedText } from "@/engine/localized-text";
import { useLocalized } from "@/locales/use-localized";
import classes from "./grid.module.css";
import type { useTableKeys } from "./use-table-keys";

interface TableFrameProps {
  readonly title: LocalizedText | undefined;
  /** Whether it may grow long and then scrolls by itself, its header in view. */
  readonly isLong?: boolean;
  readonly keys?: ReturnType<typeof useTableKeys>;
  readonly scroller?: RefObject<HTMLElement | null>;
  /** What the last action came to. */
  readonly notice?: string;
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
}

/** A table with its title, scrolling inside its own frame. */
export function TableFrame(props: TableFrameProps) {
  const { title, isLong = false, keys, scroller, notice, toolbar, children } = props;
  const localized = useLocalized();
  const id = useId();
  const titleId = title === undefined ? "form-title" : id;
  return (
    <div>
      {title !== undefined && (
        <Title order={3} size="h4" id={id} mb={4}>
          {localized(title)}
        </Title>
      )}
      {toolbar}
      <section
        ref={scroller}
        className={isLong ? `${classes.scroller} ${classes.long}` : classes.scroller}
        aria-labelledby={titleId}
        tabIndex={keys === undefined ? 0 : undefined}
      >
        <table className={classes.table} aria-labelledby={titleId} {...keys}>
          {children}
        </table>
      </section>
      {notice !== undefined && (
        <Text size="sm" role="status" mih="1.5em">
          {notice}
        </Text>
      )}
    </div>
  );
}
