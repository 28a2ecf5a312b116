/** Where a line and character, both counted from 1, stand in a text. */
export function placeOf(text: string, line: number, character: number): number {
  const before = text
    .split("\n")
    .slice(0, line - 1)
    .reduce((length, one) => length + one.length + 1, 0);
  return Math.min(text.length, before + character - 1);
}
