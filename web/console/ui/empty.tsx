import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** An empty list: one sentence and one thing to do. */
export function Empty({ icon, sentence, children }: { icon: IconName; sentence: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p>{sentence}</p>
      {children}
    </div>
  );
}
