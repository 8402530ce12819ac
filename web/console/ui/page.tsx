import { useEffect, type ReactNode } from "react";

/** A page: its name, what one can do on it, and its content. */
export function Page({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  useEffect(() => void (document.title = `${title} · Dossier`), [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title"><h1>{title}</h1>{lead && <div className="page-lead">{lead}</div>}</div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
