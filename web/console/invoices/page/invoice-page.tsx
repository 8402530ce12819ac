import { useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useServer } from "../../server/server.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { Badge } from "../../ui/badge.tsx";
import { useWords } from "../../words/language.tsx";
import { StatusBadge } from "../status-badge.tsx";
import { blockWords } from "../status-words.ts";
import { AutoSendStrip } from "./auto-send-strip.tsx";
import { InvoiceActions } from "./invoice-actions.tsx";
import { InvoiceDocument } from "./invoice-document.tsx";
import { useOffered } from "../use-offered.ts";
import { Timeline } from "./timeline.tsx";
import { Warnings } from "./warnings.tsx";

const DUE_MS = 2_000;
const WAITING_MS = 5_000;
const LATER_MS = 15_000;

/** One invoice: left what it says, right what has happened to it, above what can be done now. */
export function InvoicePage() {
  const { say } = useWords();
  const { clock } = useServer();
  const { invoiceId } = useParams({ from: "/invoices/$invoiceId" });
  const invoice = useThing<InvoiceShape>("invoices", paths.invoice(invoiceId), { askAgainMs: (known) => pauseMs(known, clock.now()) });
  const known = useOffered(invoice.data);
  if (!known) {
    return <Page title={say("invoice.title")}>{invoice.isError ? <Trouble error={invoice.error} retry={() => void invoice.refetch()} /> : <Skeleton kind="page" />}</Page>;
  }
  const lead = (
    <span className="badges">
      <StatusBadge status={known.status} />
      {known.block && <Badge tone="warn" icon="pause">{say(blockWords[known.block.reason])}</Badge>}
      <span className="name">{known.customerName}</span>
    </span>
  );
  return (
    <Page title={known.number ?? say("invoice.draftTitle")} lead={lead} actions={<InvoiceActions invoice={known} />}>
      <AutoSendStrip invoice={known} />
      <Warnings warnings={known.status === "draft" ? known.warnings ?? [] : []} />
      <div className="invoice-grid">
        <InvoiceDocument invoice={known} />
        <Timeline invoice={known} />
      </div>
    </Page>
  );
}

/** The nearer the mail is to leaving, the sooner one looks again. */
function pauseMs(known: InvoiceShape | undefined, nowMs: number): number {
  if (known?.autoSend?.state !== "pending") return LATER_MS;
  return Date.parse(known.autoSend.dueAt) <= nowMs ? DUE_MS : WAITING_MS;
}
