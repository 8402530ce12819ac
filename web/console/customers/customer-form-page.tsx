import { useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useCompany } from "../server/use-company.ts";
import { useForEditing } from "../server/use-for-editing.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { customerText } from "./typed-customer.ts";

/** A new customer, or changes to one. */
export function CustomerFormPage() {
  const { say } = useWords();
  const { customerId } = useParams({ strict: false });
  const company = useCompany().data;
  const stored = useForEditing<CustomerShape>("customers", paths.customer(customerId ?? ""), customerId !== undefined);
  const title = customerId === undefined ? say("customers.new") : stored.value ? say("customer.editTitle", { name: stored.value.name }) : say("customer.title");
  const isReady = company && (customerId === undefined || stored.value);
  const usual = { language: company?.language ?? "en", country: company?.address?.country ?? "DE" };
  return (
    <Page title={title}>
      {stored.error ? <Trouble error={stored.error} retry={stored.again} /> : !isReady ? <Skeleton kind="page" /> : (
        <CustomerForm key={customerId ?? "new"} title={title} start={customerText(stored.value, usual)} customerId={customerId ?? null} etag={stored.etag} />
      )}
    </Page>
  );
}
