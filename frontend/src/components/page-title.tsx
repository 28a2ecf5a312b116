import { Title } from "@mantine/core";

/** The heading of a page, and the title of its browser tab. */
export function PageTitle({ title }: { title: string }) {
  return (
    <>
      <title>{`${title} · 辰砂 Cinnabar`}</title>
      <Title order={1}>{title}</Title>
    </>
  );
}
