import { useState } from "react";
import { useServer } from "../../server/server.ts";
import type { AutoSend, InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useTicks } from "../../ui/use-ticks.ts";
import { useWords } from "../../words/language.tsx";
import { actionNamed } from "../offered.ts";
import { useInvoiceCommand } from "../use-invoice-command.ts";
import { countdown } from "./countdown.ts";
import { SendSheet } from "./send-sheet.tsx";

const SOON_MS = 3_600_000;

/** When the mail leaves by itself, and the two ways to change that. */
export function AutoSendStrip({ invoice }: { invoice: InvoiceShape }) {
  const { autoSend, block } = invoice;
  if (!autoSend || invoice.status === "draft") return null;
  if (autoSend.state === "pending") return <Waiting invoice={invoice} autoSend={autoSend} />;
  return autoSend.state === "held" && !block ? <Held invoice={invoice} /> : null;
}

function Waiting({ invoice, autoSend }: { invoice: InvoiceShape; autoSend: AutoSend }) {
  const { say } = useWords();
  const formats = useFormats();
  const { clock } = useServer();
  const [isSending, setSending] = useState(false);
  useTicks(true);
  const command = useInvoiceCommand(invoice.id);
  const leftMs = Date.parse(autoSend.dueAt) - clock.now();
  const at = formats.instant(autoSend.dueAt);
  const release = () => command.start({ name: "release" });
  const hold = () => command.start({ name: "hold", toast: say("invoice.heldToast"), undo: release });
  return (
    <div className="strip is-accent">
      <Icon name="clock" />
      <p className="strip-words">
        {leftMs <= 0 ? say("autoSend.now") : leftMs < SOON_MS
          ? <><span aria-hidden="true"><strong className="countdown">{say("autoSend.in", { left: countdown(leftMs) })}</strong></span><span className="visually-hidden">{say("autoSend.at", { at })}</span></>
          : <strong>{say("autoSend.at", { at })}</strong>}
        {leftMs > 0 && leftMs < SOON_MS && <span className="soft"> · {at}</span>}
      </p>
      <span className="strip-actions">
        {actionNamed(invoice, "send") && <Button look="primary" icon="send" onPress={() => setSending(true)}>{say("autoSend.sendNow")}</Button>}
        {actionNamed(invoice, "hold") && <Button icon="pause" isPending={command.isPending} onPress={hold}>{say("autoSend.hold")}</Button>}
      </span>
      <SendSheet invoice={invoice} isOpen={isSending} onClose={() => setSending(false)} />
    </div>
  );
}

function Held({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const command = useInvoiceCommand(invoice.id);
  const hold = () => command.start({ name: "hold" });
  return (
    <div className="strip is-warn">
      <Icon name="pause" />
      <p className="strip-words"><strong>{say("autoSend.held")}</strong> <span className="soft">{say("autoSend.heldWords")}</span></p>
      {actionNamed(invoice, "release") && (
        <Button look="primary" icon="play" isPending={command.isPending} onPress={() => command.start({ name: "release", toast: say("invoice.releasedToast"), undo: hold })}>{say("autoSend.release")}</Button>
      )}
    </div>
  );
}
