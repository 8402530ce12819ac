import { useQuery } from "@tanstack/react-query";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { TextPreview } from "../../server/shapes/text-preview.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";

/** By text message: to which number, in which words, in how many parts; fewer where special characters can be spared. */
export function TextWay({ documentId, phone, isPlain, onPlain }: { documentId: string; phone: string; isPlain: boolean; onPlain(isPlain: boolean): void }) {
  const { say } = useWords();
  const server = useServer();
  const preview = useQuery({
    queryKey: ["preview", "text", documentId],
    queryFn: () => server.send<TextPreview>("POST", paths.documentAction(documentId, "text-previews"), { body: {} }),
    retry: false,
  });
  if (preview.isError) return <p className="soft">{say("send.noPreview")}</p>;
  if (!preview.data) return <Skeleton rows={2} />;
  const { transliterated } = preview.data;
  const shown = (isPlain && transliterated) || preview.data;
  return (
    <>
      <figure className="text-glance">
        <figcaption className="soft">{say("send.textTo", { phone })}</figcaption>
        <p className="text-bubble">{shown.text}</p>
        <p className="soft" role="status">{say("send.textParts", { count: shown.parts })}</p>
      </figure>
      {transliterated && <Switch label={say("send.plainText")} hint={say("send.plainTextHint", { count: transliterated.parts })} value={isPlain} onChange={onPlain} />}
    </>
  );
}
