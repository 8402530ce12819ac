import { chromium } from "playwright-core";
import { writeFileSync } from "node:fs";
import { sampleMessage } from "./test/documents/sample-message.ts";
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
for (const l of (process.argv[2] ?? "en,de,fr,ro,nl").split(",") as never[]) {
  const m = sampleMessage(l, l === "de" ? { about: { note: "Lieferung wie besprochen am Dienstag.\n\nGruß, Jörg" } } : {}); writeFileSync(`/tmp/team/shots/mail-${l}.html`, m.html); writeFileSync(`/tmp/team/shots/mail-${l}.txt`, m.subject + "\n\n" + m.text);
  for (const [w, scheme] of [[600,"light"],[360,"dark"],[360,"light"],[600,"dark"]] as const) { const p = await b.newPage({viewport:{width:w,height:700},colorScheme:scheme}); await p.setContent(m.html); await p.screenshot({path:`/tmp/team/shots/mail-${l}-${w}-${scheme}.png`,fullPage:true}); console.log(l, w, scheme, await p.evaluate(() => document.documentElement.scrollWidth)); await p.close(); }
}
await b.close();
