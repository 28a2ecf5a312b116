import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface DialogProps {
  title: string;
  /** Without it the dialog cannot be left, only answered. */
  onClose?: () => void;
  children: ReactNode;
}

/** A window over the page that wants an answer. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={() => onClose?.()}
      withCloseButton={onClose !== undefined}
      title={title}
      closeButtonProps={{ "aria-label": t`Close` }}
      // A header outside of sections would be a second banner of the page.
      attributes={{ header: { role: "presentation" } }}
    >
      {children}
    </Modal>
  );
}
