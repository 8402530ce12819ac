import { useEffect, useMemo, useRef } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { problemOf } from "../shared/problem.ts";
import { router } from "./router.tsx";
import { createServerClock } from "./server/clock.ts";
import { createServer, ServerProvider } from "./server/server.ts";
import { useSession } from "./session/session.tsx";
import { useWords } from "./words/language.tsx";

const FRESH_MS = 15_000;
const TRIES = 2;

const newClient = () => new QueryClient({
  defaultOptions: {
    mutations: { networkMode: "always" },
    queries: {
      staleTime: FRESH_MS,
      // Without network the question is asked all the same, so that its failure is shown instead of an endless wait.
      networkMode: "always",
      // What the server decided is not asked again; a wire that broke is.
      retry: (tries, thrown) => tries < TRIES && [0, 502, 503, 504].includes(problemOf(thrown).status),
    },
  },
});

/** Everything behind the sign-in; what was read is forgotten with the session. */
export function SignedIn() {
  const { tokens, end } = useSession();
  const { language } = useWords();
  const spoken = useRef(language);
  const client = useMemo(newClient, []);
  const server = useMemo(
    () => createServer({ clock: createServerClock(), language: () => spoken.current, freshToken: tokens.fresh, onSignedOut: end }),
    [tokens, end],
  );
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    // Sentences of the server come in the reader's language.
    void client.invalidateQueries();
  }, [language, client]);
  return (
    <QueryClientProvider client={client}>
      <ServerProvider value={server}><RouterProvider router={router} /></ServerProvider>
    </QueryClientProvider>
  );
}
