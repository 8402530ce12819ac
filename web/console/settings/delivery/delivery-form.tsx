import { useState } from "react";
import type { CompanyShape } from "../../server/shapes/company.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Field } from "../../ui/field.tsx";
import { faultAt, Form } from "../../ui/form.tsx";
import { Radios } from "../../ui/radios.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import { useSaveCompany } from "../use-save-company.ts";
import { deliveryOf, serverText, type Rest, type ServerText } from "./delivery-text.ts";
import { ServerFields } from "./server-fields.tsx";
import { TryButton } from "./try-button.tsx";

/** How mail leaves, where answers come back, and what becomes of what comes back. */
export function DeliveryForm({ company, etag }: { company: CompanyShape; etag: string | null }) {
  const { say } = useWords();
  const may = useMay();
  const { mode, fallback, inboxForwarding, undeliverable } = company.delivery;
  const [rest, setRest] = useState<Rest>({ mode, fallback, inboxForwarding, undeliverable });
  const [server, setServer] = useState<ServerText>(serverText(company));
  const [isPlain, setPlain] = useState(company.texts.transliterate);
  const save = useSaveCompany(etag);
  const change = (part: Partial<Rest>) => setRest((before) => ({ ...before, ...part }));
  const type = (part: Partial<ServerText>) => setServer((before) => ({ ...before, ...part }));
  const isOwn = rest.mode === "smtp";
  const sender = company.sender ?? "";
  return (
    <Form label={say("settings.delivery")} onSubmit={() => save.start({ delivery: deliveryOf(rest, server), texts: { transliterate: isPlain } })} faults={save.faults} hasField={(at) => /^delivery\.(smtp\.(host|port|user|password)|from|replyTo)$/.test(at)} className="form narrow">
      <fieldset className="form-group">
        <legend>{say("delivery.way")}</legend>
        <Radios<"platform" | "smtp"> label={say("delivery.everything")} value={rest.mode} onChange={(way) => change({ mode: way })} options={[{ id: "platform", label: say("delivery.platform"), hint: say("delivery.platformHint") }, { id: "smtp", label: say("delivery.own"), hint: say("delivery.ownHint") }]} />
        {!isOwn && <><CopyField label={say("delivery.sender")} text={sender} hint={say("delivery.whitelist")} /><TryButton server={null} /></>}
      </fieldset>
      {isOwn && <ServerFields server={server} hasPassword={company.delivery.smtp?.hasPassword ?? false} faults={save.faults} onChange={type} />}
      <fieldset className="form-group switches">
        <legend>{say("delivery.back")}</legend>
        <Field label={say("delivery.replyTo")} type="email" hint={say("delivery.replyToHint")} value={server.replyTo} onChange={(replyTo) => type({ replyTo })} fault={faultAt(save.faults, "delivery.replyTo")} />
        {isOwn && <Switch label={say("delivery.fallback")} hint={say("delivery.fallbackHint", { sender })} value={rest.fallback} onChange={(value) => change({ fallback: value })} />}
        {isOwn && <Switch label={say("delivery.forwarding")} hint={rest.inboxForwarding ? say("delivery.forwardingOn") : say("delivery.forwardingOff", { email: company.email ?? "" })} value={rest.inboxForwarding} onChange={(value) => change({ inboxForwarding: value })} />}
        <CopyField label={say("delivery.inbox")} text={company.inboxAddress ?? ""} hint={say("delivery.inboxHint")} />
      </fieldset>
      <fieldset className="form-group">
        <legend>{say("delivery.undeliverable")}</legend>
        <Radios<Rest["undeliverable"]> label={say("delivery.undeliverable")} value={rest.undeliverable} onChange={(policy) => change({ undeliverable: policy })} options={[
          { id: "block", label: say("delivery.block"), hint: say("delivery.blockHint") }, { id: "letter", label: say("delivery.letter"), hint: say("delivery.letterHint") }, { id: "block-and-letter", label: say("delivery.both"), hint: say("delivery.bothHint") },
        ]} />
        <p className="field-hint">{say("delivery.breaker")}</p>
      </fieldset>
      <fieldset className="form-group switches">
        <legend>{say("delivery.texts")}</legend>
        <Switch label={say("delivery.transliterate")} hint={say("delivery.transliterateHint")} value={isPlain} onChange={setPlain} />
      </fieldset>
      {may("settings") && <footer className="form-actions"><Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>}
    </Form>
  );
}
