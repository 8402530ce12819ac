import { CopyField } from "../../ui/copy-field.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import type { DeliveryProps } from "./delivery-props.ts";

/** Where answers and returned mail go, and the address that takes what is forwarded. */
export function BackFields({ company, text, faults, onChange }: DeliveryProps) {
  const { say } = useWords();
  const isOwn = text.mode === "smtp";
  const forwarding = text.inboxForwarding ? say("delivery.forwardingOn") : say("delivery.forwardingOff", { email: company.email });
  return (
    <fieldset className="form-group">
      <legend>{say("delivery.back")}</legend>
      <p className="soft">{isOwn ? say("delivery.backOwn", { from: text.from || "…" }) : say("delivery.backPlatform")}</p>
      {isOwn && <Switch label={say("delivery.forwarding")} hint={forwarding} value={text.inboxForwarding} onChange={(inboxForwarding) => onChange({ inboxForwarding })} />}
      {company.inboxAddress && <CopyField label={say("delivery.inbox")} text={company.inboxAddress} hint={say("delivery.inboxHint")} />}
      <Field type="email" label={say("delivery.replyTo")} hint={say("delivery.replyToHint")} value={text.replyTo} onChange={(replyTo) => onChange({ replyTo })} fault={faultAt(faults, "delivery.replyTo")} />
    </fieldset>
  );
}
