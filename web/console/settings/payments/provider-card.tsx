import { useState } from "react";
import { paths } from "../../paths.ts";
import type { PaymentAccountShape } from "../../server/shapes/payment-account.ts";
import { useChange } from "../../server/use-change.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useMay } from "../../session/use-may.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt, Form } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords, type WordKey } from "../../words/language.tsx";

const hints: Record<PaymentAccountShape["provider"], WordKey> = { mollie: "pay.mollieHint", stripe: "pay.stripeHint", house: "pay.houseHint" };
const names: Record<PaymentAccountShape["provider"], string> = { mollie: "Mollie", stripe: "Stripe", house: "House payments" };

interface Wish {
  enabled: boolean;
  key?: string;
  webhookSecret?: string;
}

/** One provider: its key, which is only ever written, and whether customers are offered it. */
export function ProviderCard({ account }: { account: PaymentAccountShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const { provider, connected, mode, keyEnd, webhookUrl, comparedAt } = account;
  const [enabled, setEnabled] = useState(account.enabled);
  const [key, setKey] = useState(connected ? null : "");
  const [secret, setSecret] = useState("");
  const save = useChange<Wish>({
    run: (server, body) => server.send("PUT", paths.paymentAccount(provider), { body, timeoutMs: 30_000 }),
    refresh: ["payment-accounts", "company"], faultsAtFields: true,
    done: () => notify({ tone: "good", text: say("form.saved") }),
  });
  const start = () => save.start({ enabled, ...(key?.trim() && { key: key.trim() }), ...(secret.trim() && { webhookSecret: secret.trim() }) });
  return (
    <Form label={names[provider]} onSubmit={start} faults={save.faults} className="card provider-card">
      <h2>{names[provider]} {mode && <Badge tone={mode === "live" ? "good" : "warn"}>{say(mode === "live" ? "pay.live" : "pay.test")}</Badge>}</h2>
      <p className="soft">{say(hints[provider])}</p>
      <Switch label={say("pay.offer")} describes={names[provider]} value={enabled} onChange={setEnabled} isDisabled={!may("settings")} />
      {key === null ? (
        <div className="field">
          <span className="field-label">{say("pay.key")}</span>
          <div className="stored-password"><span className="soft">{say("pay.keyStored", { end: keyEnd ?? "" })}</span>{may("settings") && <Button onPress={() => setKey("")}>{say("delivery.passwordReplace")}</Button>}</div>
        </div>
      ) : (
        <Field type="password" label={say("pay.key")} value={key} onChange={setKey} fault={faultAt(save.faults, "key")} autoComplete="off" isDisabled={!may("settings")} />
      )}
      {provider === "stripe" && (
        <Field type="password" label={say("pay.secret")} hint={say(account.webhookSecrets > 0 ? "pay.secretStored" : "pay.secretHint")} value={secret} onChange={setSecret} fault={faultAt(save.faults, "webhookSecret")} autoComplete="off" isDisabled={!may("settings")} />
      )}
      {provider === "stripe" && <CopyField label={say("pay.webhook")} text={webhookUrl} hint={say("pay.webhookHint")} />}
      {comparedAt && <p className="soft">{say("pay.compared", { at: formats.instant(comparedAt) })}</p>}
      {may("settings") && <footer className="form-actions"><Button type="submit" look={connected ? "plain" : "primary"} isPending={save.isPending}>{say(connected ? "form.save" : "pay.connect")}</Button></footer>}
    </Form>
  );
}
