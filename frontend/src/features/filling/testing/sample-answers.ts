import { DELIVERIES, PROGRAM, STOCK } from "@/engine/testing/sample-scheme";
import type { FakeServer } from "@/testing/fake-server";
import type { StoredVersion } from "../draft/form-saver";

const title = { zh: "标题", en: "Title" };
const form = (cells: Record<string, string>, rows: Record<string, string>[] = []) => ({
  version: 1,
  data: { cells, rows: rows.length === 0 ? {} : { rows } },
});

/** Where the sample submission is found. */
export const PATH = "/api/submissions/s1";

/** The submission of the sample scheme, as a clerk may change it. */
export const SUBMISSION = {
  id: "s1",
  cycleId: "c1",
  scheme: "sample",
  schemeVersion: "1",
  period: "2025",
  unit: {
    id: "u1",
    creditCode: "91650100M000100Y43",
    name: "Plant",
    type: "T",
    region: "650104",
    regionName: title,
  },
  state: "DRAFT",
  version: 7,
  revision: 0,
  findings: { MANDATORY: 0, QUASI_MANDATORY: 0, VERIFICATION: 0, ADVISORY: 0 },
  updatedAt: "2026-01-05T08:00:00Z",
  deadline: "2026-01-31",
  overdue: false,
  awaitingMe: true,
  actions: ["saveDraft", "submit"],
  chain: [],
};

const SCHEME = {
  scheme: "sample",
  version: "1",
  title: { zh: "样表制度", en: "Sample scheme" },
  issuingAuthority: title,
  approvingAuthority: title,
  approvalNumber: title,
  validUntil: "2028-12-31",
  frequency: "YEAR",
  unitTypes: [
    { key: "T", code: "1", title, forms: ["STOCK", "DELIVERIES"], optional: ["DELIVERIES"] },
  ],
  chain: { levels: [], deadlines: {} },
  register: [],
  codeLists: [],
  forms: [
    { ...STOCK, formCode: "S1" },
    { ...DELIVERIES, formCode: "D2" },
  ],
  checks: [],
};

const DATA = {
  scheme: "sample",
  version: "1",
  period: "2025",
  unit: { type: "T", name: "Plant", creditCode: "91650100M000100Y43" },
  forms: {
    STOCK: form({ opening: "1234.5", limit: "2000" }),
    DELIVERIES: form({}, [{ number: "1", count: "5" }]),
  },
  explanations: {},
};

/** Lets the server answer what the filling page asks for, and take what it saves. */
export function answerSample(server: FakeServer): void {
  server.on(`GET ${PATH}`, SUBMISSION);
  server.on(`GET ${PATH}/data`, DATA);
  server.on("GET /api/schemes/sample/1", SCHEME);
  server.on("GET /api/schemes/sample/1/program", PROGRAM);
  for (const key of ["STOCK", "DELIVERIES"]) {
    server.on(`PUT ${PATH}/forms/${key}`, ({ version, data }: StoredVersion) => ({
      version: version + 1,
      data,
      savedAt: "2026-01-05T08:00:00Z",
    }));
  }
  server.on(`PUT ${PATH}/explanations/HEAVY%230`, undefined, 204);
}
