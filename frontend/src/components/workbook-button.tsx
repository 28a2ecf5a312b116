import { useLingui } from "@lingui/react/macro";
import { downloadWorkbook } from "@/api/requests/workbook";
import { DownloadButton } from "./download-button";

/** Downloads the whole set of forms of a submission as a workbook, to print, stamp and archive. */
export function WorkbookButton({ submissionId }: { submissionId: string }) {
  const { t } = useLingui();
  return (
    <DownloadButton label={t`Download workbook`} load={() => downloadWorkbook(submissionId)} />
  );
}
