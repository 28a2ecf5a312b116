const ZONE = "Asia/Shanghai";

/** A moment as date and time of the office's clock (China has one time zone). */
export function formatMoment(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
}

/** The time of day of a moment, for what happened just now. */
export function formatTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONE,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
}

/** The day of a moment by the office's clock. */
export function formatMomentDay(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONE,
    year: "numeric",
    month: "short",
    day: "numeric",
    weekday: "short",
  }).format(new Date(iso));
}

/** A calendar day such as a deadline. */
export function formatDay(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: "UTC",
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** Whole days from today to a deadline; negative when it has passed. */
export function daysUntil(day: string, now: Date): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(now);
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** A statistical number with thousands separators; digits are never rounded or converted. */
export function formatNumber(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) {
    return text;
  }
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

/** A share of a whole in per cent; a dash when there is no whole. */
export function formatShare(part: number, whole: number, locale: string): string {
  return whole === 0
    ? "—"
    : new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 1 }).format(
        part / whole,
      );
}

/** A reporting period: `2025`, `2025H1`, `2025Q3` or `2025-07`. */
export function formatPeriod(period: string, locale: string): string {
  const match = /^(\d{4})(?:(H|Q)(\d)|-(\d{2}))?$/.exec(period);
  if (match === null || locale === "en") {
    return period;
  }
  const [, year, kind, part, month] = match;
  if (month !== undefined) {
    return `${year}年${Number(month)}月`;
  }
  if (kind === "Q") {
    return `${year}年第${part}季度`;
  }
  if (kind === "H") {
    return `${year}年${part === "1" ? "上" : "下"}半年`;
  }
  return `${year}年`;
}

/** Names one after the other, as each language separates them. */
export function formatList(names: string[], locale: string): string {
  return names.join(locale === "en" ? ", " : "、");
}

function tag(locale: string): string {
  return locale === "en" ? "en-GB" : "zh-CN";
}
