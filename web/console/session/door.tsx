import type { ReactNode } from "react";
import { Form } from "../ui/form.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords, type WordKey } from "../words/language.tsx";

/** One form at the door: what it is for, its fields, its one button and what else one can do. */
export function Door({ title, lead, submit, isPending, refused, onSubmit, children, beside }: {
  title: string; lead?: string; submit: string; isPending: boolean; refused: WordKey | null; onSubmit(): void; children: ReactNode; beside?: ReactNode;
}) {
  const { say } = useWords();
  return (
    <Form label={title} className="door-form" onSubmit={onSubmit}>
      <h1>{title}</h1>
      {lead && <p className="soft">{lead}</p>}
      {refused && <p className="door-refused" role="alert"><Icon name="error" /><span>{say(refused)}</span></p>}
      {children}
      <Button type="submit" look="primary" isPending={isPending}>{submit}</Button>
      {beside && <div className="door-beside">{beside}</div>}
    </Form>
  );
}
