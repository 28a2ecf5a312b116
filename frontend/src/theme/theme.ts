import { Anchor, createTheme, Input, type MantineColorsTuple } from "@mantine/core";

/** Green whose dark shades carry white text and stand on its light ones (WCAG AA). */
const green: MantineColorsTuple = [
  "#ebfbee",
  "#d3f9d8",
  "#b2f2bb",
  "#8ce99a",
  "#69db7c",
  "#51cf66",
  "#40c057",
  "#2f8f46",
  "#217a37",
  "#17602a",
];

/** Orange whose darkest shade is readable on white (WCAG AA). */
const orange: MantineColorsTuple = [
  "#fff4e6",
  "#ffe8cc",
  "#ffd8a8",
  "#ffc078",
  "#ffa94d",
  "#ff922b",
  "#fd7e14",
  "#f76707",
  "#e8590c",
  "#b33b08",
];

/** Colours and type of all pages; the primary shade keeps white text readable (WCAG AA). */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: 8,
  colors: { green, orange },
  components: {
    Anchor: Anchor.extend({ defaultProps: { inherit: true } }),
    // The usual grey is too light to be read on white (WCAG AA).
    InputWrapper: Input.Wrapper.extend({
      styles: { description: { color: "var(--mantine-color-gray-7)" } },
    }),
  },
  defaultRadius: "sm",
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.2rem" } },
  },
  respectReducedMotion: true,
});
