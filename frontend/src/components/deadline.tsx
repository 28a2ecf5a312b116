import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { daysUntil, formatDay } from "@/locales/formats";

interface DeadlineProps {
  day: string;
  /** Days left are of interest only while something is to be done. */
  open: boolean;
}

/** A deadline, and how many days are left or gone. */
export function Deadline({ day, open }: DeadlineProps) {
  const { i18n } = useLingui();
  const left = daysUntil(day, new Date());
  const gone = -left;
  const date = formatDay(day, i18n.locale);
  return (
    <Text span inherit>
      {date}
      {open && (
        <Text span inherit c={left < 0 ? "red.9" : left <= 7 ? "orange.9" : "gray.7"}>
          {" "}
          {left > 0 && <Plural value={left} one="(# day left)" other="(# days left)" />}
          {left === 0 && <Trans>(today)</Trans>}
          {left < 0 && <Plural value={gone} one="(# day overdue)" other="(# days overdue)" />}
        </Text>
      )}
    </Text>
  );
}
