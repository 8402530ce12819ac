import { paths } from "../paths.ts";
import type { CompanyShape } from "../server/shapes/company.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** Saves settings of the company, unless somebody else changed them since the page was opened. */
export function useSaveCompany(etag: string | null, done?: () => void) {
  const { say } = useWords();
  return useChange<Record<string, unknown>, CompanyShape>({
    run: (server, body) => server.send("PATCH", paths.company, { body, ...(etag && { ifMatch: etag }) }),
    faultsAtFields: true,
    refresh: ["company", "company-form", "invoices"],
    done: () => {
      notify({ tone: "good", text: say("form.saved") });
      done?.();
    },
  });
}
