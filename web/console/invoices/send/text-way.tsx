import { useQuery } from "@tanstack/react-query";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { TextPreview } from "../../server/shapes/text-preview.ts";
import { useChange } from "../../server/use-change.ts";
import { useCompany } from "../../server/use-company.ts";
import { useMay } from "../../session/use-may.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";

/**
 * By text message: to which number, in which words, in how many parts. Special characters cost more parts; the company
 * can do without them in all its texts.
 */
export function TextWay({ documentId, phone }: { documentId: string; phone: string }) {
  const { say } = useWords();
  const may = useMay();
  const server = useServer();
  const company = useCompany().data;
  const preview = useQuery({
    queryKey: ["preview", "text", documentId],
    queryFn: () => server.send<TextPreview>("POST", paths.documentAction(documentId, "text-previews"), { body: {} }),
    retry: false,
  });
  const choose = useChange<boolean>({ run: (to, transliterate) => to.send("PATCH", paths.company, { body: { texts: { transliterate } } }), refresh: ["company"] });
  if (preview.isError) return <p className="soft">{say("send.noPreview")}</p>;
  if (!preview.data || !company) return <Skeleton rows={2} />;
  const { transliterated, parts } = preview.data;
  const isPlain = company.texts.transliterate;
  const shown = (isPlain && transliterated) || preview.data;
  return (
    <>
      <figure className="text-glance">
        <figcaption className="soft">{say("send.textTo", { phone })}</figcaption>
        <p className="text-bubble">{shown.text}</p>
        <p className="soft" role="status">{say("send.textParts", { count: shown.parts })}</p>
      </figure>
      {transliterated && transliterated.parts < parts && <Switch label={say("send.plainText")} hint={say("send.plainTextHint", { count: transliterated.parts })} value={isPlain} onChange={choose.start} isDisabled={!may("settings") || choose.isPending} />}
    </>
  );
}
