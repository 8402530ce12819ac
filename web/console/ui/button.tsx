import type { ReactNode } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { useWords } from "../words/language.tsx";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  look?: "primary" | "plain" | "quiet" | "danger";
  icon?: IconName;
  /** The button shows its icon alone; the words are then read aloud only. */
  iconOnly?: boolean;
  /** The words of an icon that stands in many rows, for those who point at it. */
  withTip?: boolean;
  children: ReactNode;
}

/** A button. While `isPending` it shows that it works and takes no second press. */
export function Button({ look = "plain", icon, iconOnly, withTip, children, ...rest }: ButtonProps) {
  const { say } = useWords();
  const button = (
    <AriaButton {...rest} className={`button is-${look}${iconOnly ? " is-icon" : ""}`}>
      {rest.isPending ? <span className="spinner" role="img" aria-label={say("common.working")} /> : icon && <Icon name={icon} />}
      <span className={iconOnly ? "visually-hidden" : "button-words"}>{children}</span>
    </AriaButton>
  );
  return withTip ? <TooltipTrigger delay={300}>{button}<Tooltip className="tooltip" offset={6}>{children}</Tooltip></TooltipTrigger> : button;
}
