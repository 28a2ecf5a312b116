import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { FormDefinition, RowDefinition } from "@/engine/form-definition";
import { useLocalized } from "@/locales/use-localized";
import { fixedAddress } from "../draft/cell-address";
import { useCellText, useFilling } from "../filling-context";
import classes from "./form.module.css";

/** The foot of a form (表尾): who signs, as filled once for the whole set. */
export function FootBlock() {
  const { id, forms, scheme } = useFilling();
  const foot = forms.find(({ form }) => form === scheme.foot);
  if (foot === undefined) {
    return null;
  }
  return (
    <div>
      <dl className={`${classes.facts} ${classes.foot}`}>
        {rowsOf(foot).map((row) => (
          <FootEntry key={row.row} form={foot.form} row={row} />
        ))}
      </dl>
      <Anchor component={Link} to={`/submissions/${id}/fill/${foot.form}`} size="sm">
        <Trans>Fill in the foot of the forms</Trans>
      </Anchor>
    </div>
  );
}

function FootEntry({ form, row }: { form: string; row: RowDefinition }) {
  const localized = useLocalized();
  const text = useCellText(fixedAddress(`${form}.${row.row}`));
  return (
    <div>
      <dt>{localized(row.title)}</dt>
      <dd>{text === "" ? "—" : text}</dd>
    </div>
  );
}

function rowsOf({ tables }: FormDefinition): RowDefinition[] {
  return tables.flatMap((table) => (table.kind === "FIXED" ? table.rows : []));
}
