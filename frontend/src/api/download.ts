import { unwrap } from "./problem";

/** The browser may be slow to begin; a file that is given up before loses its name. */
const SAVING_MILLIS = 60_000;

interface Download {
  data?: Blob;
  error?: unknown;
  response: Response;
}

/** Fetches a file and hands it to the browser to save, under the name the server gives it. */
export async function download(call: Promise<Download>, otherwise: string): Promise<void> {
  const blob = await unwrap(call);
  const { headers } = (await call).response;
  saveFile(blob as Blob, fileName(headers.get("Content-Disposition")) ?? otherwise);
}

/** Has the browser save this file under this name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MILLIS);
}

/** The UTF-8 file name of a content disposition (RFC 6266), else the plain one. */
export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}
