import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { SchemeDraft } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { draftsQuery } from "../api/drafts";
import { UploadButton } from "./upload-button";

/** What designers work on: the packs that are not published yet. */
export function DraftsSection() {
  const { t, i18n } = useLingui();
  const { data } = useSuspenseQuery(draftsQuery);
  return (
    <Stack align="stretch">
      <Title order={2}>
        <Trans>Drafts</Trans>
      </Title>
      <Text size="sm" maw={720}>
        <Trans>
          Download a published version, change its files, give scheme.yaml a new version, and upload
          the folder as a zip file. Another scheme designer examines the draft and publishes it.
        </Trans>
      </Text>
      <UploadButton label={t`Upload a draft`} />
      <RecordsTable
        caption={t`Drafts`}
        records={data}
        keyOf={({ id }) => id}
        empty={<Trans>There is no draft.</Trans>}
        columns={[
          { key: "draft", title: t`Draft`, render: (draft) => <DraftLink draft={draft} /> },
          { key: "version", title: t`Version`, render: ({ version }) => version ?? "—" },
          {
            key: "faults",
            title: t`State`,
            render: ({ faultCount }) =>
              faultCount === 0 ? (
                <Trans>without faults</Trans>
              ) : (
                <Plural value={faultCount} one="# fault" other="# faults" />
              ),
          },
          { key: "uploader", title: t`Uploaded by`, render: ({ uploaderName }) => uploaderName },
          {
            key: "uploaded",
            title: t`Uploaded`,
            render: ({ uploadedAt }) => formatMoment(uploadedAt, i18n.locale),
          },
        ]}
      />
    </Stack>
  );
}

function DraftLink({ draft: { id, title, name } }: { draft: SchemeDraft }) {
  const localized = useLocalized();
  return (
    <Anchor component={Link} to={`/scheme-drafts/${id}`}>
      {title === undefined ? name : localized(title)}
    </Anchor>
  );
}
