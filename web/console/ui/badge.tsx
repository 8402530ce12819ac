import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

/** A state in a word; the colour only supports it. */
export function Badge({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return <span className={`badge is-${tone}`}>{icon && <Icon name={icon} />}{children}</span>;
}
