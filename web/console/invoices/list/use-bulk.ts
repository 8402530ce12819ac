import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { problemOf, problemSentence } from "../../../shared/problem.ts";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useWords } from "../../words/language.tsx";

/** How it went with one document; `trouble` in words when it did not. */
export interface Outcome {
  documentId: string;
  trouble: string | null;
}

/** Does one thing to many documents, one after another, so that each has its own answer. */
export function useBulk(action: string, rows: readonly InvoiceRow[]) {
  const server = useServer();
  const client = useQueryClient();
  const { language } = useWords();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [isRunning, setRunning] = useState(false);

  const one = async ({ id: documentId }: InvoiceRow): Promise<Outcome> => {
    try {
      await server.send("POST", paths.documentAction(documentId, action), { body: {} });
      return { documentId, trouble: null };
    } catch (thrown) {
      return { documentId, trouble: problemSentence(problemOf(thrown), language) };
    }
  };
  const start = async () => {
    setRunning(true);
    for (const row of rows) {
      const outcome = await one(row);
      setOutcomes((before) => [...before, outcome]);
    }
    setRunning(false);
    await client.invalidateQueries();
  };
  return { start: () => void start(), outcomes, isRunning };
}
