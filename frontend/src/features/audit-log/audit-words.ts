import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { actionNames } from "@/components/action-name";

const actions: Record<string, MessageDescriptor> = {
  "access.refuse": msg`Access refused`,
  "account.create": msg`Account created`,
  "account.disable": msg`Account disabled`,
  "account.enable": msg`Account enabled`,
  "account.password": msg`Password changed`,
  "account.unlock": msg`Account unlocked`,
  "backtest.cancel": msg`Back-test cancelled`,
  "backtest.order": msg`Back-test ordered`,
  "backtest.resume": msg`Back-test resumed`,
  "bulk.approve": msg`Approved in bulk`,
  "bulk.cancel": msg`Bulk action cancelled`,
  "bulk.sendBack": msg`Sent back in bulk`,
  "changeover.cancel": msg`Change of version cancelled`,
  "changeover.examine": msg`Change of version previewed`,
  "changeover.resume": msg`Change of version resumed`,
  "crosscheck.explain": msg`Difference explained`,
  "cycle.addUnit": msg`Unit added`,
  "cycle.allowLate": msg`Late submissions allowed`,
  "cycle.changeVersion": msg`Cycle moved to a corrected version`,
  "cycle.close": msg`Cycle closed`,
  "cycle.dropUnit": msg`Unit left out`,
  "cycle.extend": msg`Deadline extended`,
  "cycle.open": msg`Cycle opened`,
  "cycle.passOn": msg`Cycle passed on`,
  "cycle.refuseLate": msg`Late submissions refused`,
  "cycle.reopen": msg`Cycle opened again`,
  "scheme.draft.delete": msg`Draft deleted`,
  "scheme.draft.replace": msg`Draft replaced`,
  "scheme.draft.upload": msg`Draft uploaded`,
  "scheme.publish": msg`Scheme version published`,
  "session.end": msg`Signed out`,
  "session.refuse": msg`Sign-in refused`,
  "session.reuse": msg`Old session token used again`,
  "session.start": msg`Signed in`,
  "submission.answerRemark": msg`Remark dealt with`,
  "submission.correct": msg`Corrected after a return`,
  "submission.download": msg`Workbook downloaded`,
  "submission.remind": msg`Reminded`,
};

const subjects: Record<string, MessageDescriptor> = {
  account: msg`Account`,
  backtest: msg`Back-test`,
  bulk: msg`Bulk action`,
  comparison: msg`Comparison across enterprises`,
  cycle: msg`Cycle`,
  endpoint: msg`Address`,
  office: msg`Office`,
  scheme: msg`Scheme`,
  "scheme-draft": msg`Draft of a scheme`,
  submission: msg`Report`,
};

const ofSubmissions: Record<string, MessageDescriptor> = Object.fromEntries(
  Object.entries(actionNames).map(([action, words]) => [`submission.${action}`, words]),
);

/** What an entry of the audit log says was done; nothing for what another release wrote. */
export function auditedAction(action: string): MessageDescriptor | undefined {
  return actions[action] ?? ofSubmissions[action];
}

/** What kind of thing an entry of the audit log is about, likewise. */
export function auditedSubject(type: string): MessageDescriptor | undefined {
  return subjects[type];
}
