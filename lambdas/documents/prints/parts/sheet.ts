import type { Instant } from "../../../domain/days.ts";
import type { PrintDefinition, PrintNode } from "../../../domain/print-definition.ts";
import { fullName } from "../../legal/legal-lines.ts";
import { plainText } from "../../plain-text.ts";
import type { Frame } from "../printable.ts";
import type { Fact } from "./facts-block.ts";
import { letterhead, TOP_MM } from "./letterhead.ts";
import { mm } from "./millimetres.ts";
import { pageFooter } from "./page-footer.ts";
import { foldMarks } from "./window.ts";

/** What one document puts on the sheet that all of them share. `createdAt` goes into the file, so it must not be the time of printing. */
export interface Sheet {
  title: string;
  createdAt: Instant;
  facts: Fact[];
  content: PrintNode[];
}

/** A document on A4: address in the window of its country's envelopes, facts beside it, the seller's legal facts at the foot of each page. */
export function sheet(frame: Frame, { title, createdAt, facts, content }: Sheet): PrintDefinition {
  const { look, language, words } = frame;
  return {
    language,
    title,
    author: fullName(frame.seller),
    subject: plainText(frame.buyer.name),
    createdAt,
    margins: [mm(25), mm(TOP_MM), mm(20), mm(26)],
    fontSize: 9,
    pageLabel: words.page,
    images: look.logo ? { logo: look.logo } : {},
    firstPage: foldMarks(frame.home),
    content: [...letterhead(frame, facts), ...content],
    footer: pageFooter(frame),
  };
}
