import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Indicator, VisuallyHidden } from "@mantine/core";
import { Link } from "react-router";
import { useUnread } from "../use-unread";

/** The way to the notices, with the number of unread ones. */
export function NoticeBell() {
  const { t } = useLingui();
  const unread = useUnread();
  const label = unread === 0 ? t`Notices` : t`Notices: ${unread} unread`;
  return (
    <>
      <Indicator
        label={unread > 99 ? "99+" : unread}
        size={18}
        disabled={unread === 0}
        color="red.9"
      >
        <ActionIcon
          component={Link}
          to="/notifications"
          variant="subtle"
          color="dark"
          size="lg"
          aria-label={label}
          title={label}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6Zm-2 15a2 2 0 0 0 4 0"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinejoin="round"
            />
          </svg>
        </ActionIcon>
      </Indicator>
      <VisuallyHidden role="status">{unread === 0 ? "" : label}</VisuallyHidden>
    </>
  );
}
