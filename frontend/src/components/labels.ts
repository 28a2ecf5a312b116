import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type {
  CheckKind,
  CheckLevel,
  Frequency,
  OfficeLevel,
  Role,
  SignatureStep,
  SubmissionState,
} from "@/api/types";

/** The words of the glossary for the codes of the API. */
export const stateLabels: Record<SubmissionState, MessageDescriptor> = {
  NOT_STARTED: msg`Not started`,
  DRAFT: msg`Being filled`,
  SUBMITTED: msg`Under review`,
  RETURNED: msg`Returned`,
  ACCEPTED: msg`Accepted`,
  LOCKED: msg`Locked`,
  DROPPED: msg`Not asked`,
};

export const checkLevelLabels: Record<CheckLevel, MessageDescriptor> = {
  MANDATORY: msg`Mandatory`,
  QUASI_MANDATORY: msg`Quasi-mandatory`,
  VERIFICATION: msg`Verification`,
  ADVISORY: msg`Advisory`,
};

export const checkKindLabels: Record<CheckKind, MessageDescriptor> = {
  INTRA_FORM: msg`Within a form`,
  INTER_FORM: msg`Between forms`,
  CROSS_PERIOD: msg`Across periods`,
};

/** As what somebody of a unit signs its forms. */
export const signatureLabels: Record<SignatureStep, MessageDescriptor> = {
  FILLER: msg`Filled in by`,
  STATISTICS_HEAD: msg`Head of statistics`,
  UNIT_HEAD: msg`Head of the unit`,
};

export const officeLevelLabels: Record<OfficeLevel, MessageDescriptor> = {
  COUNTRY: msg`Country`,
  PROVINCE: msg`Province`,
  CITY: msg`City`,
  COUNTY: msg`County`,
};

export const roleLabels: Record<Role, MessageDescriptor> = {
  UNIT_CLERK: msg`Unit clerk`,
  REVIEWER: msg`Reviewer`,
  ANALYST: msg`Analyst`,
  SCHEME_DESIGNER: msg`Scheme designer`,
  SYSTEM_ADMINISTRATOR: msg`System administrator`,
  SECURITY_ADMINISTRATOR: msg`Security administrator`,
  AUDIT_ADMINISTRATOR: msg`Audit administrator`,
};

export const frequencyLabels: Record<Frequency, MessageDescriptor> = {
  MONTH: msg`Monthly`,
  QUARTER: msg`Quarterly`,
  HALF_YEAR: msg`Half-yearly`,
  YEAR: msg`Yearly`,
  ONCE: msg`Once`,
};
