import { useId } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";

/** A button that cannot be used now, and why. It can be reached, so that the reason is read aloud and shown. */
export function BarredButton({ icon, iconOnly, children, because }: { icon?: IconName; iconOnly?: boolean; children: string; because: string }) {
  const id = useId();
  return (
    <TooltipTrigger delay={150}>
      <AriaButton className={`button is-plain is-barred${iconOnly ? " is-icon" : ""}`} aria-disabled="true" aria-describedby={id}>
        {icon && <Icon name={icon} />}
        <span className={iconOnly ? "visually-hidden" : "button-words"}>{children}</span>
        <span id={id} className="visually-hidden">{because}</span>
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>{because}</Tooltip>
    </TooltipTrigger>
  );
}
