import { Keyboard } from "react-aria-components";
import { Sheet } from "../ui/sheet.tsx";
import { useWords, type WordKey } from "../words/language.tsx";

const keys: readonly (readonly [string, WordKey])[] = [
  ["/", "keys.search"], ["j", "keys.down"], ["k", "keys.up"], ["x", "keys.mark"], ["e", "keys.act"], ["a", "keys.take"], ["Enter", "keys.open"], ["⌘ K", "keys.palette"], ["?", "keys.help"],
];

/** Which keys do what. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { say } = useWords();
  return (
    <Sheet title={say("shell.keys")} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, word]) => <div key={key}><dt><Keyboard>{key}</Keyboard></dt><dd>{say(word)}</dd></div>)}
      </dl>
    </Sheet>
  );
}
