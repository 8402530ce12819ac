import { CopyField } from "../../ui/copy-field.tsx";
import { Radios } from "../../ui/radios.tsx";
import { useWords } from "../../words/language.tsx";
import type { DeliveryProps } from "./delivery-props.ts";

/** The platform's service or a server of one's own; the platform's fixed sender, which customers may have to allow. */
export function WayFields({ company, text, onChange }: DeliveryProps) {
  const { say } = useWords();
  return (
    <fieldset className="form-group">
      <legend>{say("delivery.way")}</legend>
      <p className="soft">{say("delivery.everything")}</p>
      <Radios<"platform" | "smtp"> label={say("delivery.way")} hideLabel value={text.mode} onChange={(mode) => onChange({ mode })} options={[
        { id: "platform", label: say("delivery.platform"), hint: say("delivery.platformHint") }, { id: "smtp", label: say("delivery.own"), hint: say("delivery.ownHint") },
      ]} />
      {text.mode === "platform" && company.sender && <CopyField label={say("delivery.sender")} text={company.sender} hint={say("delivery.whitelist")} />}
    </fieldset>
  );
}
