import type { UndeliverablePolicy } from "../../server/shapes/company.ts";
import { Radios } from "../../ui/radios.tsx";
import { useWords } from "../../words/language.tsx";
import type { DeliveryProps } from "./delivery-props.ts";

/** What happens to a document whose mail does not arrive, and what keeps a broken mail server from becoming a heap of paper. */
export function UndeliverableFields({ text, onChange }: DeliveryProps) {
  const { say } = useWords();
  return (
    <fieldset className="form-group">
      <legend>{say("delivery.undeliverable")}</legend>
      <Radios<UndeliverablePolicy> label={say("delivery.undeliverable")} hideLabel value={text.undeliverable} onChange={(undeliverable) => onChange({ undeliverable })} options={[
        { id: "block", label: say("delivery.block"), hint: say("delivery.blockHint") },
        { id: "letter", label: say("delivery.letter"), hint: say("delivery.letterHint") },
        { id: "block-and-letter", label: say("delivery.both"), hint: say("delivery.bothHint") },
      ]} />
      <p className="field-hint">{say("delivery.breaker")}</p>
    </fieldset>
  );
}
