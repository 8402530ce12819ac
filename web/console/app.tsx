import { Suspense, use } from "react";
import { SignedIn } from "./signed-in.tsx";
import { loadPoolConfig } from "./session/pool-config.ts";
import { SessionProvider, useSession } from "./session/session.tsx";
import { SignInPage } from "./session/sign-in-page.tsx";
import { Skeleton } from "./ui/skeleton.tsx";
import { Toasts } from "./ui/toast.tsx";
import { LanguageProvider, useWords } from "./words/language.tsx";

const config = loadPoolConfig().catch(() => null);

/** The console: language, session, and then the page. */
export function App() {
  return (
    <LanguageProvider>
      <Suspense fallback={<Skeleton kind="page" />}><Start /></Suspense>
      <Toasts />
    </LanguageProvider>
  );
}

function Start() {
  const { say } = useWords();
  const known = use(config);
  if (!known) return <main className="door"><p role="alert">{say("session.notConfigured")}</p></main>;
  return <SessionProvider config={known}><Inside /></SessionProvider>;
}

function Inside() {
  const { state } = useSession();
  if (state.kind === "starting") return <Skeleton kind="page" />;
  return state.kind === "signed-in" ? <SignedIn /> : <SignInPage ended={state.ended} />;
}
