import { useQuery } from "@tanstack/react-query";
import type { Language } from "../../../shared/languages.ts";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import type { PreviewShape } from "../../server/shapes/template.ts";
import { SafeHtml } from "../../ui/safe-html.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/language.tsx";

/** The mail as its reader will see it. */
export function MailGlance({ template, documentId, language }: { template: DocumentKind; documentId: string; language: Language | undefined }) {
  const { say } = useWords();
  const server = useServer();
  const preview = useQuery({
    queryKey: ["preview", documentId, language],
    queryFn: () => server.send<PreviewShape>("POST", paths.messagePreview(template), { body: { invoiceId: documentId, ...(language && { language }) } }),
    retry: false,
  });
  if (preview.isError) return <p className="soft">{say("send.noPreview")}</p>;
  if (!preview.data) return <Skeleton rows={3} />;
  return (
    <figure className="mail-glance">
      <figcaption><span className="soft">{say("send.subject")}</span> <strong>{preview.data.subject}</strong></figcaption>
      <SafeHtml html={preview.data.html} title={say("send.preview")} />
    </figure>
  );
}
