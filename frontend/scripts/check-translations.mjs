// Fails if a message of the code lacks a translation in either language, if a catalogue keeps a
// message nobody uses, if a translation has other placeholders than its message, or if two catalogues
// translate a message differently: whichever is loaded last would win on every page.
import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";

const config = getConfig();
const faults = [];
/** What a message is translated as, and in which file that was read first. */
const translations = new Map();

for (const catalogue of await getCatalogs(config)) {
  const used = (await catalogue.collect()) ?? {};
  for (const locale of config.locales) {
    const file = catalogue.getFilename(locale);
    const written = (await catalogue.read(locale)) ?? {};
    for (const [id, { message }] of Object.entries(used)) {
      faults.push(...faultsOf(file, message ?? id, written[id]?.translation));
    }
    for (const [id, entry] of Object.entries(written)) {
      const message = entry.message ?? id;
      if (!(id in used)) {
        faults.push(`${file}: nobody uses "${message}"`);
      }
      const first = translations.get(`${locale} ${id}`) ?? { file, text: entry.translation };
      translations.set(`${locale} ${id}`, first);
      if (first.text !== entry.translation) {
        faults.push(`${file}: "${message}" is translated otherwise in ${first.file}`);
      }
    }
  }
}

function faultsOf(file, message, translation) {
  if (!translation) {
    return [`${file}: no translation of "${message}"`];
  }
  return placeholders(message) === placeholders(translation)
    ? []
    : [`${file}: other placeholders than in "${message}"`];
}

function placeholders(text) {
  const found = text.match(/\{\s*\w+\s*[,}]|<\/?\d+\/?>/g) ?? [];
  return [...new Set(found)].sort().join(" ");
}

if (faults.length > 0) {
  console.error(faults.join("\n"));
  console.error(`${faults.length} faults: run "npm run translate" and fill in the catalogues`);
  process.exit(1);
}
console.log("translations: complete in every language");
