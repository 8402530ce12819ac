import { make, moment, say, standing } from "./mailbox.js";
import { replyTo, replyDialog } from "./reply.js";

const pane = document.getElementById("reading");

/** Shows a mail in the reading pane; without an id, or with one that is not there, a sentence instead. */
export async function openMail(id) {
  if (id === undefined) return pane.replaceChildren(make("p", { class: "empty" }, "Choose a mail to read it as its reader would."));
  const answer = await fetch(`/_local/mail/${id}`, { cache: "no-store" });
  if (!answer.ok) return pane.replaceChildren(back(), make("p", { class: "empty" }, "This mail is not there any more."));
  const mail = await answer.json();
  const title = make("h2", { tabindex: "-1" }, mail.subject || "(no subject)");
  pane.replaceChildren(back(), make("div", { class: "head" }, title, facts(mail), attachments(mail), actions(mail)), views(mail), history(mail));
  title.focus({ preventScroll: true });
  pane.scrollTop = 0;
}

/** Draws what happened to the open mail again, and nothing else: its reader keeps their place. */
export function refreshEvents(mail) {
  document.getElementById("history")?.replaceWith(history(mail));
}

function back() {
  return make("a", { class: "back", href: "#/" }, "All mails");
}

function facts(mail) {
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name} = ${value}`);
  const rows = [["From", mail.from], ["To", mail.to.join(", ")], ["Reply to", replyTo(mail) === mail.source ? "" : replyTo(mail)], ["At", moment(mail.at, true)], ["Tags", tags.join(", ")]];
  return make("dl", {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function attachments(mail) {
  if (mail.attachments.length === 0) return "";
  const links = mail.attachments.map(({ name, bytes }, n) =>
    make("li", {}, make("a", { href: `/_local/mail/${mail.id}/attachments/${n}`, download: name }, name, make("span", { class: "size" }, size(bytes)))));
  return make("ul", { class: "attachments", "aria-label": "Attachments" }, ...links);
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Buttons that let something happen to the mail, at one recipient when there are several. */
function actions(mail) {
  const whom = make("select", { "aria-label": "Recipient to whom it happens" }, ...mail.to.map((address) => make("option", {}, address)));
  const events = [
    ["Bounce", { type: "bounce" }],
    ["Mailbox full", { type: "bounce", bounceType: "Transient", bounceSubType: "MailboxFull" }],
    ["Complaint", { type: "complaint" }],
    ["Delay", { type: "delay" }],
  ];
  const buttons = events.map(([name, event]) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", () => happen(mail, { ...event, recipient: whom.value }, name));
    return button;
  });
  const reply = make("button", { type: "button", class: "primary" }, "Reply…");
  reply.addEventListener("click", () => replyDialog(mail, whom.value));
  return make("div", { class: "actions", role: "group", "aria-label": "Let something happen to this mail" }, mail.to.length > 1 ? whom : "", reply, ...buttons);
}

async function happen(mail, event, name) {
  const answer = await fetch(`/_local/mail/${mail.id}/events`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(event) });
  const { message, topics = [] } = await answer.json();
  if (!answer.ok) return say(message);
  say(topics.length > 0 ? `${name} of ${event.recipient} was published.` : `${name} happened, but no topic asked for such events.`);
}

/** Three ways to look at a mail, as tabs that the arrow keys move between. */
function views(mail) {
  const ways = [["html", "HTML", () => frame(mail)], ["text", "Plain text", () => make("pre", {}, mail.text || "This mail has no plain text.")], ["source", "Source", () => source(mail)]];
  const usable = ways.filter(([name]) => name !== "html" || mail.html);
  const panel = make("div", { class: "view", role: "tabpanel", id: "view", tabindex: "0" });
  const tabs = usable.map(([name, label, draw]) => {
    const tab = make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "view" }, label);
    tab.addEventListener("click", () => choose(tab, draw));
    return tab;
  });
  function choose(tab, draw) {
    for (const other of tabs) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", tab.id);
    panel.replaceChildren(draw());
  }
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Ways to read this mail" }, ...tabs);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(document.activeElement);
    if (step === undefined || at < 0) return;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
  choose(tabs[0], usable[0][2]);
  return make("div", { class: "views" }, list, panel);
}

function frame(mail) {
  return make("iframe", { title: `Mail: ${mail.subject}`, src: `/_local/mail/${mail.id}/html`, sandbox: "allow-popups allow-popups-to-escape-sandbox", referrerpolicy: "no-referrer" });
}

function source(mail) {
  const text = make("pre", { class: "source" }, "…");
  fetch(`/_local/mail/${mail.id}.eml`).then((answer) => answer.text()).then((eml) => {
    text.textContent = eml.length > 200_000 ? `${eml.slice(0, 200_000)}\n…` : eml;
  });
  const file = make("a", { href: `/_local/mail/${mail.id}.eml`, download: `mail-${mail.id}.eml` }, "Download as .eml");
  return make("div", {}, make("p", {}, file), text);
}

function history(mail) {
  const lines = mail.events.map((event) => {
    const { text, tone } = standing({ events: [event] });
    const why = event.facts.bouncedRecipients?.[0]?.diagnosticCode ?? event.facts.bounceSubType ?? event.facts.delayType ?? "";
    return make("li", {}, make("span", { class: `badge ${tone}` }, text), ` ${event.recipient ?? ""} `, make("time", { datetime: event.at }, moment(event.at)), why ? make("span", { class: "why" }, why) : "");
  });
  return make("section", { id: "history", class: "history", "aria-label": "What happened to this mail" }, make("h3", {}, "What happened"), make("ol", {}, ...lines));
}
