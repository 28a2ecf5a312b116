/**
 * The cells of a block copied from a spreadsheet: lines of fields between tabs. A field that holds
 * a tab, a line break or a quote stands in quotes, with its own quotes doubled.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at);
    rows.at(-1)?.push(field.text);
    at = field.end;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length || isLineBreak(text, at)) {
        rows.at(-1)?.push("");
      }
    }
    if (at < text.length && isLineBreak(text, at)) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at < text.length) {
        rows.push([]);
      }
    }
  }
  return rows.map((row) => (row.length === 0 ? [""] : row));
}

/** Whether the text is more than the content of a single cell. */
export function isBlock(block: readonly (readonly string[])[]): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}

function readField(text: string, start: number): { text: string; end: number } {
  const quoted = text[start] === '"' ? readQuoted(text, start + 1) : undefined;
  if (quoted !== undefined) {
    return quoted;
  }
  let end = start;
  while (end < text.length && text[end] !== "\t" && !isLineBreak(text, end)) {
    end += 1;
  }
  return { text: text.slice(start, end), end };
}

/** A field in quotes; undefined when the closing quote is missing or more text follows it. */
function readQuoted(text: string, start: number): { text: string; end: number } | undefined {
  let content = "";
  let at = start;
  while (at < text.length) {
    if (text[at] !== '"') {
      content += text[at];
      at += 1;
    } else if (text[at + 1] === '"') {
      content += '"';
      at += 2;
    } else {
      const end = at + 1;
      const isEnd = end === text.length || text[end] === "\t" || isLineBreak(text, end);
      return isEnd ? { text: content, end } : undefined;
    }
  }
  return undefined;
}

function isLineBreak(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}
