import { useParams } from "@tanstack/react-router";
import { AnswerStrip } from "../../estimates/answer-strip.tsx";
import { paths } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useServer } from "../../server/server.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { Badge } from "../../ui/badge.tsx";
import { StatusBadge } from "../status-badge.tsx";
import { blockWords } from "../status-words.ts";
import { useKindWords } from "../use-kind-words.ts";
import { useOffered } from "../use-offered.ts";
import { AutoSendStrip } from "./auto-send-strip.tsx";
import { DocumentActions } from "./document-actions.tsx";
import { DocumentSheet } from "./document-sheet.tsx";
import { Timeline } from "./timeline.tsx";
import { Warnings } from "./warnings.tsx";

const DUE_MS = 2_000;
const WAITING_MS = 5_000;
const LATER_MS = 15_000;

/** One document: left what it says, right what has happened to it, above what can be done now. */
export function DocumentPage() {
  const { invoiceId = "", documentId = invoiceId } = useParams({ strict: false });
  const kind = kindOf(documentId);
  const { say } = useKindWords(kind);
  const { clock } = useServer();
  const document = useThing<InvoiceShape>(`${kind}s`, paths.document(documentId), { askAgainMs: (known) => pauseMs(known, clock.now()) });
  const known = useOffered(document.data);
  if (!known) {
    return <Page title={say("invoice.title")}>{document.isError ? <Trouble error={document.error} retry={() => void document.refetch()} /> : <Skeleton kind="page" />}</Page>;
  }
  const lead = (
    <span className="badges">
      <StatusBadge status={known.status} kind={kind} />
      {known.block && <Badge tone="warn" icon="pause">{say(blockWords[known.block.reason])}</Badge>}
      <span className="name">{known.customerName}</span>
    </span>
  );
  return (
    <Page title={known.number ?? say("invoice.draftTitle")} lead={lead} actions={<DocumentActions document={known} />}>
      <AutoSendStrip document={known} />
      <AnswerStrip estimate={known} />
      <Warnings kind={kind} warnings={known.status === "draft" ? known.warnings ?? [] : []} />
      <div className="invoice-grid">
        <DocumentSheet document={known} />
        <Timeline document={known} />
      </div>
    </Page>
  );
}

/** The nearer the mail is to leaving, the sooner one looks again. */
function pauseMs(known: InvoiceShape | undefined, nowMs: number): number {
  if (known?.autoSend?.state !== "pending") return LATER_MS;
  return Date.parse(known.autoSend.dueAt) <= nowMs ? DUE_MS : WAITING_MS;
}
