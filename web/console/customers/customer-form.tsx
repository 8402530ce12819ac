import { useState } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useChange } from "../server/use-change.ts";
import { AddressFields } from "../ui/address-fields.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { IdentityFields } from "./identity-fields.tsx";
import { customerBody, type CustomerText } from "./typed-customer.ts";

const OWN_PLACE = /^(name|number|kind|language|phone|channel|vatId|notes|emails(\.(general|invoices))?|address(\.\w+)?)$/;

/** Name, number, address, e-mail addresses, language. */
export function CustomerForm({ title, start, customerId, etag }: { title: string; start: CustomerText; customerId: string | null; etag: string | null }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(start);
  const save = useChange<Record<string, unknown>, CustomerShape>({
    run: (server, body, key) => (customerId === null
      ? server.send("POST", paths.customers, { body, idempotencyKey: key })
      : server.send("PATCH", paths.customer(customerId), { body, ...(etag && { ifMatch: etag }) })),
    faultsAtFields: true,
    refresh: ["customers", "invoices"],
    done: (customer) => {
      notify({ tone: "good", text: say("form.saved") });
      void navigate({ to: "/customers/$customerId", params: { customerId: customerId ?? customer.id } });
    },
  });
  const change = (part: Partial<CustomerText>) => setText((before) => ({ ...before, ...part }));
  const back = customerId === null ? <Link to="/customers" activeOptions={{ exact: true }} className="button is-quiet">{say("common.cancel")}</Link>
    : <Link to="/customers/$customerId" params={{ customerId }} activeOptions={{ exact: true }} className="button is-quiet">{say("common.cancel")}</Link>;
  return (
    <Form label={title} onSubmit={() => save.start(customerBody(text, customerId === null))} faults={save.faults} hasField={(at) => OWN_PLACE.test(at)} className="form narrow">
      <IdentityFields text={text} faults={save.faults} onChange={change} />
      <ContactFields text={text} faults={save.faults} onChange={change} />
      <AddressFields text={text} faults={save.faults} onChange={change} />
      <footer className="form-actions">{back}<Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>
    </Form>
  );
}
