import { Trans, useLingui } from "@lingui/react/macro";
import { AppShell, Burger, Container, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { useSession } from "@/api/session-store";
import { Brand } from "@/components/brand";
import { LanguageSwitch } from "@/components/language-switch";
import { Waiting } from "@/components/waiting";
import { loadFeatures } from "@/locales/i18n";
import { AccountBar } from "./account-bar";
import classes from "./shell.module.css";
import { ShellNavigation } from "./shell-navigation";

/** Loaded behind the first page: it is there before a session can end. */
const ResumeSession = lazy(async () => ({
  default: (await import("./resume-session")).ResumeSession,
}));

const NoticeBell = lazy(async () => {
  const [bell] = await Promise.all([
    import("@/features/notifications/components/notice-bell"),
    loadFeatures("notifications"),
  ]);
  return { default: bell.NoticeBell };
});

/** The frame of every page behind the sign-in: header, navigation, content. */
export function Component() {
  const [open, { toggle, close }] = useDisclosure();
  const { pathname, hash } = useLocation();
  const { t } = useLingui();
  const busy = useNavigation().state !== "idle";
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      close();
      // Whoever listens hears the new page from its beginning, unless the address names a place in it.
      if (hash === "") {
        content.current?.focus({ preventScroll: true });
      }
    }
  }, [pathname, hash, close]);
  const role = useSession(({ account }) => account?.role);
  if (useSession((session) => session.status) === "signedOut") {
    return <Navigate to="/sign-in" replace />;
  }
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 200, breakpoint: "sm", collapsed: { mobile: !open } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <AppShell.Header className={classes.header}>
        <a href="#content" className={classes.skip}>
          <Trans>Skip to content</Trans>
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={open}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t`Navigation`}
              aria-expanded={open}
            />
            <Brand />
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Suspense fallback={null}>
              {(role === "UNIT_CLERK" || role === "REVIEWER") && <NoticeBell />}
            </Suspense>
            <AccountBar />
            <LanguageSwitch />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t`Navigation`}>
        <ShellNavigation />
      </AppShell.Navbar>
      <AppShell.Main
        ref={content}
        id="content"
        tabIndex={-1}
        aria-busy={busy}
        className={classes.main}
      >
        <Container size="xl" px={0}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Container>
      </AppShell.Main>
      <Suspense fallback={null}>
        <ResumeSession />
      </Suspense>
      <ScrollRestoration />
    </AppShell>
  );
}
