import { useEffect, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, Popover } from "react-aria-components";
import { paths, withQuery } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { Page } from "../../server/shapes/page.ts";
import { useThing } from "../../server/use-thing.ts";
import { OptionRow } from "../../ui/choice.tsx";
import { FieldFault } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../words/language.tsx";

const PAUSE_MS = 200;

/** The customer, found by number or by a word of the name; the server searches. */
export function CustomerField({ customerId, name, onChange, fault, }: {
  customerId: string | null; name: string; onChange(customer: { id: string; name: string } | null): void; fault?: string | undefined;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState(name);
  const [q, setQ] = useState("");
  useEffect(() => setTyped(name), [name]);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed === name ? "" : typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, name]);
  const found = useThing<Page<CustomerShape>>("customers", withQuery(paths.customers, { q, limit: 20 })).data?.data ?? [];
  const options = found.map((customer) => ({ id: customer.id, label: customer.name, hint: [customer.number, customer.address?.city].filter(Boolean).join(" · ") }));
  const choose = (id: string | null) => {
    const chosen = found.find((customer) => customer.id === id);
    if (chosen) setTyped(chosen.name);
    if (chosen) onChange({ id: chosen.id, name: chosen.name });
  };
  return (
    <ComboBox
      className="field" items={options} inputValue={typed} onInputChange={setTyped} selectedKey={customerId} onSelectionChange={(key) => choose(key === null ? null : String(key))}
      isInvalid={fault !== undefined} validationBehavior="aria" allowsEmptyCollection onBlur={() => setTyped(name)}
    >
      <Label className="field-label">{say("invoices.customer")}</Label>
      <div className="combo"><Input className="input" placeholder={say("form.findCustomer")} /><Button className="combo-button"><Icon name="down" /></Button></div>
      <FieldFault fault={fault} />
      <Popover className="popover" offset={4}>
        <ListBox className="options" renderEmptyState={() => <p className="soft options-empty">{say("shell.nothingFound")}</p>}>
          {(option: (typeof options)[number]) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
