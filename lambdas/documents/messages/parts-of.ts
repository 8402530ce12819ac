import type { Parts } from "./about-kind.ts";
import { ABOUTS } from "./abouts/index.ts";
import type { AboutName, MessageAbout } from "./message-about.ts";

/** Everything that stands around the words of a message, told by the kind of thing that it is about. */
export const partsOf = <K extends AboutName>(about: MessageAbout<K>): Parts => ABOUTS[about.about].parts(about);
