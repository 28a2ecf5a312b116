import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { SubmissionDetail } from "@/api/types";
import { OfficePicker } from "@/components/office-picker";
import { ActForm } from "./act-form";

interface HandOverFormProps {
  submission: SubmissionDetail;
  onClose: () => void;
}

/** Hands over: to which office, why, and whether the unit goes along in the register. */
export function HandOverForm({ submission, onClose }: HandOverFormProps) {
  const { t } = useLingui();
  const [office, setOffice] = useState<string>();
  const [register, setRegister] = useState(false);
  return (
    <ActForm
      submission={submission}
      act="handOver"
      details={{ register, ...(office === undefined ? {} : { office }) }}
      incomplete={office === undefined}
      onClose={onClose}
    >
      <OfficePicker label={t`To the office`} onChange={setOffice} />
      <Checkbox
        label={t`The unit belongs to that office from now on (the register changes too)`}
        checked={register}
        onChange={(event) => setRegister(event.currentTarget.checked)}
      />
    </ActForm>
  );
}
