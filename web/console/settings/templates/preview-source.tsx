import { useState } from "react";
import { Button as AriaButton, ComboBox, Input, Label, ListBox, Popover } from "react-aria-components";
import { paths, withQuery } from "../../paths.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import type { Page } from "../../server/shapes/page.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { OptionRow } from "../../ui/choice.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useWords } from "../../words/language.tsx";

const PAUSE_MS = 200;
const FEW = 10;
const SAMPLE = "sample";

/** With what the preview is filled: invented facts, or a real invoice found by its number or customer. */
export function PreviewSource({ invoiceId, onChange }: { invoiceId: string | null; onChange(invoiceId: string | null): void }) {
  const { say } = useWords();
  const formats = useFormats();
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState(say("template.sample"));
  const shown = invoiceId ? chosen : say("template.sample");
  const q = useSettled(typed === shown ? "" : typed.trim(), PAUSE_MS);
  const found = useThing<Page<InvoiceRow>>("invoices", withQuery(paths.invoices, { q, limit: FEW })).data?.data ?? [];
  const invoices = found.flatMap(({ id, number, customerName, totalMinor, currency }) => (number ? [{ id, label: number, hint: `${customerName} · ${formats.money(totalMinor, currency)}` }] : []));
  const options = [{ id: SAMPLE, label: say("template.sample"), hint: "" }, ...invoices];
  const choose = (id: string | null) => {
    const option = options.find((each) => each.id === id);
    if (!option) return;
    setChosen(option.label);
    setTyped(option.label);
    onChange(option.id === SAMPLE ? null : option.id);
  };
  return (
    <ComboBox
      className="field preview-source" items={options} inputValue={typed} onInputChange={setTyped} selectedKey={invoiceId ?? SAMPLE} onSelectionChange={(key) => choose(key === null ? null : String(key))}
      allowsEmptyCollection menuTrigger="focus" onBlur={() => setTyped(shown)}
    >
      <Label className="field-label">{say("template.source")}</Label>
      <div className="combo"><Input className="input" placeholder={say("template.findInvoice")} onFocus={(event) => event.currentTarget.select()} /><AriaButton className="combo-button"><Icon name="down" /></AriaButton></div>
      <Popover className="popover" offset={4}>
        <ListBox className="options" renderEmptyState={() => <p className="soft options-empty">{say("shell.nothingFound")}</p>}>
          {(option: (typeof options)[number]) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
