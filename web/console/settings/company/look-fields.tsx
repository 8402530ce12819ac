import { FileTrigger } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Icon } from "../../ui/icon.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import type { FieldsProps } from "./fields-props.ts";

const MOST_BYTES = 100 * 1024;
const USUAL_COLOUR = "#1f5bb5";

/** Logo and colour of mails, PDF and portal. */
export function LookFields({ text, faults, onChange }: FieldsProps) {
  const { say } = useWords();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return notify({ tone: "bad", text: say("settings.logoTooLarge") });
    onChange({ logo: await dataAddress(file) });
  };
  const fault = faultAt(faults, "logo") ?? faultAt(faults, "accentColor");
  return (
    <fieldset className="form-group">
      <legend>{say("settings.look")}</legend>
      <div className="logo-row">
        {text.logo ? <img src={text.logo} alt={say("settings.logo")} className="logo-sample" /> : <span className="logo-none soft">{say("settings.noLogo")}</span>}
        <FileTrigger acceptedFileTypes={["image/png", "image/jpeg"]} onSelect={(files) => void take(files?.[0])}><Button>{say("settings.chooseLogo")}</Button></FileTrigger>
        {text.logo && <Button look="quiet" icon="trash" onPress={() => onChange({ logo: null })}>{say("settings.removeLogo")}</Button>}
      </div>
      <p className="field-hint">{say("settings.logoHint")}</p>
      <label className="colour-row">
        <input type="color" value={text.accentColor ?? USUAL_COLOUR} onChange={(event) => onChange({ accentColor: event.target.value })} />
        <span>{say("settings.colour")}</span>
      </label>
      {fault && <p className="field-fault"><Icon name="error" /><span>{fault}</span></p>}
    </fieldset>
  );
}

const dataAddress = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
