import type { Fault } from "../../../shared/problem.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Radios } from "../../ui/radios.tsx";
import { useWords } from "../../words/language.tsx";
import type { ServerText } from "./delivery-text.ts";
import { TryButton } from "./try-button.tsx";

const PORTS = { tls: "465", starttls: "587" };

/** The company's own mail server: where it is, who logs in, and from which address it sends. */
export function ServerFields({ server, hasPassword, faults, onChange }: { server: ServerText; hasPassword: boolean; faults: readonly Fault[]; onChange(part: Partial<ServerText>): void }) {
  const { say } = useWords();
  const fault = (name: string) => faultAt(faults, `delivery.smtp.${name}`);
  const choose = (security: "tls" | "starttls") => onChange({ security, ...(Object.values(PORTS).includes(server.port) && { port: PORTS[security] }) });
  return (
    <fieldset className="form-group">
      <legend>{say("delivery.server")}</legend>
      <Field label={say("delivery.host")} hint={say("delivery.hostHint")} value={server.host} onChange={(host) => onChange({ host })} fault={fault("host")} />
      <Radios<"tls" | "starttls"> label={say("delivery.security")} value={server.security} onChange={choose} options={[{ id: "tls", label: say("delivery.tls") }, { id: "starttls", label: say("delivery.starttls") }]} />
      <Field width="small" inputMode="numeric" align="end" label={say("delivery.port")} value={server.port} onChange={(typed) => onChange({ port: typed.replace(/\D/g, "") })} fault={fault("port")} />
      <Field label={say("delivery.user")} autoComplete="off" value={server.user} onChange={(user) => onChange({ user })} fault={fault("user")} />
      <Field label={say("delivery.password")} type="password" autoComplete="new-password" hint={hasPassword ? say("delivery.passwordStored") : undefined} value={server.password} onChange={(password) => onChange({ password })} fault={fault("password")} />
      <Field label={say("delivery.sender")} type="email" hint={say("delivery.fromHint")} value={server.from} onChange={(from) => onChange({ from })} fault={faultAt(faults, "delivery.from")} />
      <TryButton server={server} />
    </fieldset>
  );
}
