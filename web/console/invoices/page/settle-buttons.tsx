import { useState } from "react";
import { paths } from "../../paths.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import { DOCUMENT_READINGS } from "../use-command.ts";

/** A person says what became of a message: it arrived, or it shall go out once more. */
export function SettleButtons({ deliveryId, canConfirm, to }: { deliveryId: string; canConfirm: boolean; to: string }) {
  const { say } = useWords();
  const [isAsking, setAsking] = useState(false);
  const settle = useChange<"confirm" | "resend">({
    run: (server, how, key) => server.send("POST", paths.deliveryAction(deliveryId, how), { body: {}, idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: (_, how) => {
      setAsking(false);
      notify({ tone: "good", text: say(how === "confirm" ? "settle.confirmed" : "settle.resent") });
    },
  });
  return (
    <div className="settle">
      <Button icon="send" onPress={() => setAsking(true)}>{say("settle.resend")}</Button>
      {canConfirm && <Button icon="check" isPending={settle.isPending} onPress={() => settle.start("confirm")}>{say("settle.confirm")}</Button>}
      <Sheet
        title={say("settle.resend")} isOpen={isAsking} onClose={() => setAsking(false)}
        actions={<Button look="primary" icon="send" isPending={settle.isPending} onPress={() => settle.start("resend")}>{say("settle.resend")}</Button>}
      >
        <ul className="bullets">
          <li>{to ? say("settle.goesTo", { to }) : say("settle.goes")}</li>
          {canConfirm && <li>{say("settle.twice")}</li>}
        </ul>
      </Sheet>
    </div>
  );
}
