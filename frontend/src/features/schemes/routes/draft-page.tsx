import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { DraftExamination } from "@/api/types";
import { DownloadButton } from "@/components/download-button";
import { PageTitle } from "@/components/page-title";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { downloadDraft, draftQuery } from "../api/drafts";
import { DeleteDraft } from "../components/delete-draft";
import { DifferenceList } from "../components/difference-list";
import { FaultList } from "../components/fault-list";
import { PublishDraft } from "../components/publish-draft";
import { UploadButton } from "../components/upload-button";

/** A draft before its publication: what is wrong with it, and what it changes. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { id = "" } = useParams();
  const { data } = useSuspenseQuery(draftQuery(id));
  const { name, title, version = "", uploaderName, uploadedAt } = data.draft;
  const called = title === undefined ? name : `${localized(title)} ${version}`;
  const uploaded = formatMoment(uploadedAt, i18n.locale);
  return (
    <Stack>
      <Anchor component={Link} to="/schemes" size="sm">
        <Trans>Schemes</Trans>
      </Anchor>
      <PageTitle title={t`Draft: ${called}`} />
      <Text size="sm" c="gray.7">
        <Trans>
          {name}, uploaded by {uploaderName} on {uploaded}
        </Trans>
      </Text>
      <Group align="flex-start">
        <DownloadButton label={t`Download files`} load={() => downloadDraft(id)} />
        <UploadButton label={t`Replace`} replaces={id} />
        <DeleteDraft id={id} />
      </Group>
      <PublishDraft examination={data} />
      {data.faults.length > 0 ? <FaultList faults={data.faults} /> : <Changes examination={data} />}
    </Stack>
  );
}

function Changes({ examination: { difference, taken } }: { examination: DraftExamination }) {
  if (difference === undefined) {
    return taken ? null : (
      <Text>
        <Trans>This is the first version of its scheme; there is nothing to compare it with.</Trans>
      </Text>
    );
  }
  const { before } = difference;
  return (
    <>
      <Title order={2}>
        <Trans>Changes against version {before}</Trans>
      </Title>
      <DifferenceList differences={difference.differences} />
    </>
  );
}
