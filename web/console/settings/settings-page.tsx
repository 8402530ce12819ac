import type { ReactNode } from "react";
import { paths } from "../paths.ts";
import type { CompanyShape } from "../server/shapes/company.ts";
import { useForEditing } from "../server/use-for-editing.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";

/** A page of the company's settings, once they are read. */
export function SettingsPage({ title, children }: { title: string; children(company: CompanyShape, etag: string | null): ReactNode }) {
  const company = useForEditing<CompanyShape>("company", paths.company);
  return (
    <Page title={title}>
      {company.error ? <Trouble error={company.error} retry={company.again} /> : company.value ? children(company.value, company.etag) : <Skeleton kind="page" />}
    </Page>
  );
}
