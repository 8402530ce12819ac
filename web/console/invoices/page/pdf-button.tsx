import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../words/language.tsx";

const KEEP_MS = 60_000;

/** Opens the PDF in a tab of its own; where tabs are forbidden it is saved. */
export function PdfButton({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const fetchPdf = useChange<Window | null, Blob>({
    run: (server) => server.bytes(paths.invoicePdf(invoice.id)),
    done: (bytes, tab) => show(bytes, tab, `${invoice.number ?? say("invoices.draft")}.pdf`),
  });
  // The tab is opened by the press itself, or the browser would take it for an advertisement.
  return <Button icon="pdf" isPending={fetchPdf.isPending} onPress={() => fetchPdf.start(window.open("", "_blank"))}>{say("action.pdf")}</Button>;
}

function show(bytes: Blob, tab: Window | null, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  if (tab) return void (tab.location.href = url);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
}
