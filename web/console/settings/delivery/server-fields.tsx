import type { OwnServer } from "../../server/shapes/company.ts";
import { Choice } from "../../ui/choice.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import type { DeliveryProps } from "./delivery-props.ts";
import { PasswordField } from "./password-field.tsx";
import { usualPorts } from "./typed-delivery.ts";

/** A mail server of one's own, as one would enter it in a mail program. */
export function ServerFields({ company, text, faults, onChange }: DeliveryProps) {
  const { say } = useWords();
  const fault = (part: string) => faultAt(faults, `delivery.smtp.${part}`) ?? (part === "host" ? faultAt(faults, "delivery.smtp") : undefined);
  const secure = (security: OwnServer["security"]) => onChange({ security, ...(text.port === usualPorts[text.security] && { port: usualPorts[security] }) });
  return (
    <fieldset className="form-group">
      <legend>{say("delivery.server")}</legend>
      <div className="form-row">
        <Field label={say("delivery.host")} hint={say("delivery.hostHint")} value={text.host} onChange={(host) => onChange({ host })} fault={fault("host")} autoComplete="off" />
        <Field width="small" inputMode="numeric" align="end" label={say("delivery.port")} value={text.port} onChange={(typed) => onChange({ port: typed.replace(/\D/g, "") })} fault={fault("port")} />
      </div>
      <Choice<OwnServer["security"]> label={say("delivery.security")} value={text.security} onChange={secure} fault={fault("security")} options={[{ id: "starttls", label: say("delivery.starttls") }, { id: "tls", label: say("delivery.tls") }]} />
      <div className="form-row">
        <Field label={say("delivery.user")} value={text.user} onChange={(user) => onChange({ user })} fault={fault("user")} autoComplete="off" />
        <PasswordField isStored={company.delivery.smtp?.hasPassword ?? false} password={text.password} fault={fault("password")} onChange={(password) => onChange({ password })} />
      </div>
      <Field type="email" label={say("delivery.sender")} hint={say("delivery.fromHint")} value={text.from} onChange={(from) => onChange({ from })} fault={faultAt(faults, "delivery.from")} />
      <Switch label={say("delivery.fallback")} hint={say("delivery.fallbackHint", { sender: company.sender ?? "" })} value={text.fallback} onChange={(fallback) => onChange({ fallback })} />
    </fieldset>
  );
}
