/** The period after one of the same frequency: 2025, 2025H2, 2025Q4 or 2025-12. */
export function nextPeriod(period: string): string {
  const match = /^(\d{4})(?:(H|Q)(\d)|-(\d{2}))?$/.exec(period);
  const [, year = "", kind, part, month] = match ?? [];
  if (month !== undefined) {
    return month === "12" ? `${Number(year) + 1}-01` : `${year}-${pad(Number(month) + 1)}`;
  }
  if (kind !== undefined) {
    const last = kind === "H" ? "2" : "4";
    return part === last ? `${Number(year) + 1}${kind}1` : `${year}${kind}${Number(part) + 1}`;
  }
  return match === null ? period : String(Number(year) + 1);
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
