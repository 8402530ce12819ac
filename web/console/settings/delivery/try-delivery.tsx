import { useEffect } from "react";
import type { Fault } from "../../../shared/problem.ts";
import { paths } from "../../paths.ts";
import type { CompanyShape } from "../../server/shapes/company.ts";
import type { TriedShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { useClaims } from "../../session/session.tsx";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../words/language.tsx";
import { TriedStrip, useTried } from "../tried.tsx";
import { serverBody, type DeliveryText } from "./typed-delivery.ts";

const ANSWER_WITHIN_MS = 60_000;

/** Sends one mail to whoever is signed in with what stands in the form, saved or not, and tells the server's own words. */
export function TryDelivery({ company, text, onFaults }: { company: CompanyShape; text: DeliveryText; onFaults(faults: readonly Fault[]): void }) {
  const { say } = useWords();
  const { email } = useClaims();
  const { tried, setTried } = useTried();
  const test = useChange<{ smtp?: ReturnType<typeof serverBody>; from?: string }, TriedShape>({
    run: (server, body, key) => server.send("POST", paths.deliveryTests, { body, idempotencyKey: key, timeoutMs: ANSWER_WITHIN_MS }),
    faultsAtFields: true,
    done: setTried,
  });
  // The settings stand one level deeper in the company than in the test.
  useEffect(() => onFaults(test.faults.map((fault) => ({ ...fault, at: `delivery.${fault.at}` }))), [test.faults]);
  const isOwn = text.mode === "smtp";
  if (!isOwn && company.delivery.mode === "smtp") return null;
  const send = () => {
    setTried(null);
    test.start(isOwn ? { smtp: serverBody(text), ...(text.from.trim() && { from: text.from.trim() }) } : {});
  };
  return (
    <div className="card try-delivery">
      <Button icon="send" isPending={test.isPending} onPress={send}>{say("delivery.try")}</Button>
      <p className="soft">{say("delivery.tryWords", { email })}</p>
      <TriedStrip tried={tried} isPending={test.isPending} />
    </div>
  );
}
