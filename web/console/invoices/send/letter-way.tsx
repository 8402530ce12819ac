import type { CustomerShape } from "../../server/shapes/customer.ts";
import { Address } from "../../ui/address.tsx";
import { useWords } from "../../words/language.tsx";

/** By post: to which address. */
export function LetterWay({ customer: { name, address } }: { customer: CustomerShape }) {
  const { say } = useWords();
  return (
    <section className="envelope" aria-label={say("send.letterTo")}>
      <h3>{say("send.letterTo")}</h3>
      <p>{name}</p>
      {address && <Address address={address} />}
    </section>
  );
}
