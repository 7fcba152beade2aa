import type { JSX } from "solid-js";
import { Segmented } from "../../../ui/choices.tsx";
import { FieldGroup } from "../../../ui/field.tsx";
import { t } from "../customers.words.ts";
import { genders } from "../new-customer-values.ts";

/** 先生, 女士, or not given. */
export function GenderChoice(props: { value: string; onValue: (gender: string) => void }): JSX.Element {
  return (
    <FieldGroup label={t().form.gender}>
      <Segmented
        label={t().form.gender}
        options={genders.map((value) => ({ value, label: t().form.genders[value] }))}
        value={genders.find((gender) => gender === props.value) ?? ""}
        onValue={props.onValue}
      />
    </FieldGroup>
  );
}
