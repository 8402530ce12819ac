import { useRef, useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newIdempotencyKey } from "../../shared/request.ts";
import { problemOf, problemSentence, type Fault } from "../../shared/problem.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { useServer, type Server } from "./server.ts";

export interface ChangeOptions<Wish, Result> {
  /** Does it; `key` makes a repeated try harmless. */
  run(server: Server, wish: Wish, key: string): Promise<Result>;
  /** What has to be read again, by the first word of its key. */
  refresh?: readonly string[];
  done?(result: Result, wish: Wish): void;
  /** A form shows faults at its fields; everything else becomes a message at the edge. */
  faultsAtFields?: boolean;
}

/** Something that changes the server's state, with its faults and its wait. The wish is plain data: an attempt is recognised by it. */
export function useChange<Wish, Result = unknown>({ run, refresh = [], done, faultsAtFields }: ChangeOptions<Wish, Result>) {
  const server = useServer();
  const client = useQueryClient();
  const { language } = useWords();
  const [faults, setFaults] = useState<Fault[]>([]);
  const attempt = useRef<{ of: string; key: string } | null>(null);

  const keyFor = (wish: Wish): string => {
    const of = JSON.stringify(wish) ?? "";
    if (attempt.current?.of !== of) attempt.current = { of, key: newIdempotencyKey() };
    return attempt.current.key;
  };
  const mutation = useMutation<Result, unknown, Wish>({
    mutationFn: (wish) => run(server, wish, keyFor(wish)),
    onSuccess: async (result, wish) => {
      attempt.current = null;
      setFaults([]);
      done?.(result, wish);
      await Promise.all(refresh.map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
    onError: (thrown) => {
      const problem = problemOf(thrown);
      // Only an attempt without an answer is tried again under its old key.
      if (problem.status > 0 && problem.status < 500) attempt.current = null;
      const atFields = faultsAtFields ? problem.errors ?? [] : [];
      setFaults(atFields);
      if (atFields.length === 0 && problem.status !== 401) notify({ tone: "bad", text: problemSentence(problem, language) });
    },
  });
  return { start: (wish: Wish) => mutation.mutate(wish), isPending: mutation.isPending, faults, clearFaults: () => setFaults([]) };
}
