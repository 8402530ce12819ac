import { useRef } from "react";
import type { Path } from "../paths.ts";
import { useChange } from "../server/use-change.ts";
import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";
import { saveFile } from "./save-file.ts";

const KEEP_MS = 60_000;

interface PdfButtonProps {
  /** Where the PDF is; a function may first make what it shows. */
  path: Path | (() => Promise<Path>);
  fileName: string;
  children?: string;
}

/** Opens a PDF in a tab of its own; where tabs are forbidden it is saved. */
export function PdfButton({ path, fileName, children }: PdfButtonProps) {
  const { say } = useWords();
  const tab = useRef<Window | null>(null);
  const fetchPdf = useChange<string, Blob>({
    async run(server) {
      try {
        return await server.bytes(typeof path === "string" ? path : await path());
      } catch (thrown) {
        tab.current?.close();
        throw thrown;
      }
    },
    done: (bytes) => show(new Blob([bytes], { type: "application/pdf" }), tab.current, fileName),
  });
  const open = () => {
    // The tab is opened by the press itself, or the browser would take it for an advertisement.
    tab.current = window.open("", "_blank");
    fetchPdf.start(fileName);
  };
  return <Button icon="pdf" isPending={fetchPdf.isPending} onPress={open}>{children ?? say("action.pdf")}</Button>;
}

function show(pdf: Blob, tab: Window | null, name: string): void {
  if (!tab) return saveFile(pdf, name);
  const url = URL.createObjectURL(pdf);
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  tab.location.href = url;
}
