import { useState } from "react";
import { SettleButtons } from "../invoices/page/settle-buttons.tsx";
import type { MessageShape } from "../server/shapes/thread.ts";
import { useFormats } from "../server/use-formats.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { SafeHtml } from "../ui/safe-html.tsx";
import { useWords } from "../words/language.tsx";
import { Attachments } from "./attachments.tsx";
import { Bounce } from "./bounce.tsx";
import { messageLook } from "./message-words.ts";

/** One message: what it is in words, from whom, when, and its text. The designed form is shown on request. */
export function Message({ message, threadId }: { message: MessageShape; threadId: string }) {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const look = messageLook(message);
  const [isDesigned, setDesigned] = useState(message.text === "" && message.html !== null);
  // A returned mail says more by whom it did not reach than by the machine that tells it.
  const isAddressed = look.tone !== "note" && (message.direction === "out" || look.tone === "bad");
  const who = isAddressed ? message.to.join(", ") : message.from ?? "";
  return (
    <li className={`message is-${look.tone}`}>
      <header>
        <Icon name={look.icon} />
        <span><strong>{say(look.word)}</strong>{who && <span className="name"> · {who}</span>}</span>
        <time dateTime={message.at} className="soft nowrap">{formats.instant(message.at)}</time>
      </header>
      {look.meaning && <p className="message-meaning">{say(look.meaning)}</p>}
      {message.bounce && message.kind === "bounce" && <Bounce bounce={message.bounce} />}
      {isDesigned && message.html ? <SafeHtml html={message.html} title={message.subject} /> : message.text && <p className="message-text">{message.text}</p>}
      {message.direction === "out" && message.text === "" && <p className="soft">{message.subject}</p>}
      {message.html && message.text && (
        <Button look="quiet" onPress={() => setDesigned(!isDesigned)}>{say(isDesigned ? "inbox.asText" : "inbox.asDesigned")}</Button>
      )}
      <Attachments message={message} threadId={threadId} />
      {message.state === "unknown" && message.deliveryId && may("send") && <SettleButtons deliveryId={message.deliveryId} canConfirm to={message.to.join(", ")} />}
    </li>
  );
}
