import { useRef } from "react";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useWords } from "../../words/language.tsx";

const KEEP_MS = 60_000;

/** Opens the PDF in a tab of its own; where tabs are forbidden it is saved. */
export function PdfButton({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const tab = useRef<Window | null>(null);
  const fetchPdf = useChange<string, Blob>({
    run: (server, invoiceId) => server.bytes(paths.invoicePdf(invoiceId)).catch((thrown: unknown) => {
      tab.current?.close();
      throw thrown;
    }),
    done: (bytes) => show(new Blob([bytes], { type: "application/pdf" }), tab.current, `${invoice.number ?? say("invoices.draft")}.pdf`),
  });
  const open = () => {
    // The tab is opened by the press itself, or the browser would take it for an advertisement.
    tab.current = window.open("", "_blank");
    fetchPdf.start(invoice.id);
  };
  return <Button icon="pdf" isPending={fetchPdf.isPending} onPress={open}>{say("action.pdf")}</Button>;
}

function show(pdf: Blob, tab: Window | null, name: string): void {
  if (!tab) return saveFile(pdf, name);
  const url = URL.createObjectURL(pdf);
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  tab.location.href = url;
}
