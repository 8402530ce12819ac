import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import type { Fault } from "../../shared/problem.ts";
import { Icon } from "./icon.tsx";

interface FormProps {
  label: string;
  /** `pressed` is the value of the button that sent the form, where it has one. */
  onSubmit(pressed: string | undefined): void;
  faults?: readonly Fault[];
  /** Whether a place has a field of its own here; faults elsewhere are told above the form. */
  hasField?: (at: string) => boolean;
  className?: string;
  children: ReactNode;
}

/** A form; Enter sends it. When it comes back with faults, the first faulty field has the focus. */
export function Form({ label, onSubmit, faults = [], hasField = () => true, className = "form", children }: FormProps) {
  const place = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current || faults.length === 0) return;
    isSent.current = false;
    place.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] [role=spinbutton], [data-invalid] button")?.focus();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    isSent.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    onSubmit((submitter as HTMLButtonElement | null)?.value || undefined);
  };
  return (
    <form className={className} aria-label={label} noValidate ref={place} onSubmit={submit}>
      <OtherFaults faults={faults.filter((fault) => !hasField(fault.at))} />
      {children}
    </form>
  );
}

/** The sentence about one field, by the path the API names. */
export const faultAt = (faults: readonly Fault[], at: string): string | undefined => faults.find((fault) => fault.at === at)?.message;

function OtherFaults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="trouble" role="alert">
      <Icon name="warning" />
      <ul>{faults.map((fault) => <li key={`${fault.at} ${fault.code}`}>{fault.message}</li>)}</ul>
    </div>
  );
}
