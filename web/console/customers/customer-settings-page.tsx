import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useThing } from "../server/use-thing.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { SendingSettings } from "./sending-settings.tsx";

/** Customer settings: how documents go to one customer, and the address that they gave in the portal (000-13, 001-07). */
export function CustomerSettingsPage() {
  const { say } = useWords();
  const { customerId } = useParams({ from: "/customers/$customerId/settings" });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId));
  const known = customer.data;
  return (
    <Page title={say("customer.settings")} lead={known && <Link to="/customers/$customerId" params={{ customerId }}>{known.name}</Link>}>
      {customer.isError && <Trouble error={customer.error} retry={() => void customer.refetch()} />}
      {!known && !customer.isError && <Skeleton rows={4} />}
      {known && (
        <div className="settings">
          <nav className="settings-nav" aria-label={say("customer.settings")}><ul><li><a className="settings-place" href="#sending" aria-current="page" onClick={(event) => event.preventDefault()}>{say("customer.sending")}</a></li></ul></nav>
          <div className="settings-page"><SendingSettings customer={known} /></div>
        </div>
      )}
    </Page>
  );
}
