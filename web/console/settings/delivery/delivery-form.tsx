import { useState } from "react";
import type { Fault } from "../../../shared/problem.ts";
import type { CompanyShape } from "../../server/shapes/company.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import { useSaveCompany } from "../use-save-company.ts";
import { BackFields } from "./back-fields.tsx";
import { ServerFields } from "./server-fields.tsx";
import { TryDelivery } from "./try-delivery.tsx";
import { deliveryBody, deliveryText, type DeliveryText } from "./typed-delivery.ts";
import { UndeliverableFields } from "./undeliverable-fields.tsx";
import { WayFields } from "./way-fields.tsx";

const OWN_PLACE = /^delivery\.(from|replyTo|smtp\.(host|port|security|user|password))$/;

/** How mail leaves, where answers and returned mail come back to, and what happens when nothing arrives. */
export function DeliveryForm({ company, etag }: { company: CompanyShape; etag: string | null }) {
  const { say } = useWords();
  const may = useMay();
  const [text, setText] = useState(() => deliveryText(company));
  const [tryFaults, setTryFaults] = useState<readonly Fault[]>([]);
  // The password has been written and is not shown any more.
  const save = useSaveCompany(etag, () => setText((before) => ({ ...before, password: before.mode === "smtp" ? null : before.password })));
  const faults = [...tryFaults, ...save.faults];
  const change = (part: Partial<DeliveryText>) => {
    setTryFaults([]);
    setText((before) => ({ ...before, ...part }));
  };
  const parts = { company, text, faults, onChange: change };
  return (
    <Form label={say("settings.delivery")} onSubmit={() => save.start(deliveryBody(text))} faults={faults} hasField={(at) => OWN_PLACE.test(at)} className="form narrow">
      <WayFields {...parts} />
      {text.mode === "smtp" && <ServerFields {...parts} />}
      {may("settings") && <TryDelivery company={company} text={text} onFaults={setTryFaults} />}
      <BackFields {...parts} />
      <UndeliverableFields {...parts} />
      <fieldset className="form-group">
        <legend>{say("delivery.texts")}</legend>
        <Switch label={say("delivery.transliterate")} hint={say("delivery.transliterateHint")} value={text.transliterate} onChange={(transliterate) => change({ transliterate })} />
      </fieldset>
      {may("settings")
        ? <footer className="form-actions is-sticky"><Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>
        : <p className="soft">{say("settings.readOnly")}</p>}
    </Form>
  );
}
