import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { chooseLanguage } from "@/locales/i18n";

/** Switches between the two languages; the label is written in the language it leads to. */
export function LanguageSwitch() {
  const { i18n } = useLingui();
  const [next, label] =
    i18n.locale === "zh" ? (["en", "English"] as const) : (["zh", "中文"] as const);
  return (
    <Button
      variant="default"
      size="compact-sm"
      lang={next === "zh" ? "zh-CN" : "en"}
      onClick={() => void chooseLanguage(next)}
    >
      {label}
    </Button>
  );
}
