import { paths } from "../../paths.ts";
import type { Page as ListPage } from "../../server/shapes/page.ts";
import type { PaymentAccountShape } from "../../server/shapes/payment-account.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { ProviderCard } from "./provider-card.tsx";

/** Settings → Payments: by whom customers can pay online. */
export function PaymentsSettingsPage() {
  const { say } = useWords();
  const { data, error, refetch } = useThing<ListPage<PaymentAccountShape>>("payment-accounts", paths.paymentAccounts);
  return (
    <Page title={say("settings.payments")} lead={<p className="soft">{say("pay.lead")}</p>}>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      <div className="form narrow">{data?.data.map((account) => <ProviderCard key={`${account.provider} ${account.keyEnd ?? ""} ${account.webhookSecrets}`} account={account} />)}</div>
    </Page>
  );
}
