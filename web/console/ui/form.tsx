import type { ReactNode } from "react";
import type { Fault } from "../../shared/problem.ts";
import { Icon } from "./icon.tsx";

/** A form; Enter sends it. */
export function Form({ label, onSubmit, children, className = "form" }: { label: string; onSubmit(): void; children: ReactNode; className?: string }) {
  return (
    <form className={className} aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit(); }}>
      {children}
    </form>
  );
}

/** The sentence about one field, by the path the API names. */
export const faultAt = (faults: readonly Fault[], at: string): string | undefined => faults.find((fault) => fault.at === at)?.message;

/** Faults at places for which the form has no field, so that none is lost. */
export function OtherFaults({ faults, shown }: { faults: readonly Fault[]; shown: (at: string) => boolean }) {
  const others = faults.filter((fault) => !shown(fault.at));
  if (others.length === 0) return null;
  return (
    <div className="trouble" role="alert">
      <Icon name="warning" />
      <ul>{others.map((fault) => <li key={`${fault.at} ${fault.code}`}>{fault.message}</li>)}</ul>
    </div>
  );
}
