import { useState } from "react";
import { useServer } from "../../server/server.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { AutoSend, InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useTicks } from "../../ui/use-ticks.ts";
import { actionNamed } from "../offered.ts";
import { SendSheet } from "../send/send-sheet.tsx";
import { useCommand } from "../use-command.ts";
import { useKindWords } from "../use-kind-words.ts";
import { countdown } from "./countdown.ts";

const SOON_MS = 3_600_000;

/** When the mail leaves by itself, and the two ways to change that. */
export function AutoSendStrip({ document }: { document: InvoiceShape }) {
  const { autoSend, block } = document;
  if (!autoSend || document.status === "draft") return null;
  if (autoSend.state === "pending") return <Waiting document={document} autoSend={autoSend} />;
  return autoSend.state === "held" && !block ? <Held document={document} /> : null;
}

function Waiting({ document, autoSend }: { document: InvoiceShape; autoSend: AutoSend }) {
  const { say } = useKindWords(kindOf(document.id));
  const formats = useFormats();
  const { clock } = useServer();
  const [isSending, setSending] = useState(false);
  useTicks(true);
  const command = useCommand(document.id);
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
        {actionNamed(document, "send") && <Button look="primary" icon="send" onPress={() => setSending(true)}>{say("autoSend.sendNow")}</Button>}
        {actionNamed(document, "hold") && <Button icon="pause" isPending={command.isPending} onPress={hold}>{say("autoSend.hold")}</Button>}
      </span>
      <SendSheet document={document} isOpen={isSending} onClose={() => setSending(false)} />
    </div>
  );
}

function Held({ document }: { document: InvoiceShape }) {
  const { say } = useKindWords(kindOf(document.id));
  const command = useCommand(document.id);
  const hold = () => command.start({ name: "hold" });
  return (
    <div className="strip is-warn">
      <Icon name="pause" />
      <p className="strip-words"><strong>{say("autoSend.held")}</strong> <span className="soft">{say("autoSend.heldWords")}</span></p>
      {actionNamed(document, "release") && (
        <Button look="primary" icon="play" isPending={command.isPending} onPress={() => command.start({ name: "release", toast: say("invoice.releasedToast"), undo: hold })}>{say("autoSend.release")}</Button>
      )}
    </div>
  );
}
