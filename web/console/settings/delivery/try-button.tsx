import { useState } from "react";
import { paths } from "../../paths.ts";
import type { TriedShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../words/language.tsx";
import { serverOf, type ServerText } from "./delivery-text.ts";

/** Tries the way that mail leaves by with what stands in the fields; the server's own answer stands here. */
export function TryButton({ server }: { server: ServerText | null }) {
  const { say } = useWords();
  const [tried, setTried] = useState<TriedShape | null>(null);
  const attempt = useChange<object, TriedShape>({ run: (api, body) => api.send("POST", paths.deliveryTests, { body }), done: setTried });
  return (
    <div className="settle">
      <Button icon="send" isPending={attempt.isPending} onPress={() => attempt.start(server ? { smtp: serverOf(server) } : {})}>{say("delivery.try")}</Button>
      <p role="status">
        {attempt.isPending ? say("delivery.trying") : tried && <><strong>{say(tried.ok ? "delivery.tryOk" : "delivery.tryNotOk")}</strong> <span className="name">{tried.message}</span></>}
      </p>
    </div>
  );
}
