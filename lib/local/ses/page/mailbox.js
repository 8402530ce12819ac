import { openMail, refreshEvents } from "./reading-pane.js";

const REFRESH_MS = 2000;
const NEWEST = 200;

const by = (id) => document.getElementById(id);
const state = { mails: [], count: 0, etag: "", last: NEWEST, lost: false };

/** The mail that the address names: `#/00000012`. */
const openId = () => location.hash.match(/^#\/(\d+)$/)?.[1];

/** Text of the newest thing that happened, and how grave it is. */
export function standing(mail) {
  const kinds = mail.events.map((event) => event.type);
  if (kinds.includes("Complaint")) return { text: "Complaint", tone: "bad" };
  if (kinds.includes("Reject")) return { text: "Rejected", tone: "bad" };
  const bounces = mail.events.filter((event) => event.type === "Bounce");
  if (bounces.some((event) => event.facts.bounceType === "Permanent")) return { text: "Bounced", tone: "bad" };
  if (bounces.length > 0) return { text: "Soft bounce", tone: "warn" };
  if (kinds.includes("Open") || kinds.includes("Click")) return { text: "Opened", tone: "good" };
  if (kinds.includes("Delivery")) return { text: "Delivered", tone: "good" };
  if (kinds.includes("DeliveryDelay")) return { text: "Delayed", tone: "warn" };
  return { text: "Sent", tone: "plain" };
}

/** An element with its texts and children; attributes that are undefined are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Says something to everyone, also to those who only hear the page. */
export function say(text) {
  by("status").textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (by("status").textContent = ""), 6000);
}

/** The cloud's time, written for people: the clock may stand years away from today's. */
export function moment(at, long = false) {
  const options = long ? { dateStyle: "full", timeStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
  return new Date(at).toLocaleString(undefined, options);
}

function row(mail) {
  const { text, tone } = standing(mail);
  const files = mail.attachments.length;
  const link = make("a", { href: `#/${mail.id}`, "data-id": mail.id },
    make("span", { class: "who" }, mail.to.join(", ")),
    make("time", { datetime: mail.at, title: moment(mail.at, true) }, moment(mail.at)),
    make("span", { class: "what" }, mail.subject || "(no subject)"),
    make("span", { class: `badge ${tone}` }, text),
    files > 0 ? make("span", { class: "files" }, files === 1 ? "1 attachment" : `${files} attachments`) : "");
  if (mail.id === openId()) link.setAttribute("aria-current", "true");
  return make("li", {}, link);
}

function draw() {
  const wanted = by("search").value.trim().toLowerCase();
  const shown = state.mails.filter((mail) => `${mail.to.join(" ")} ${mail.from} ${mail.subject}`.toLowerCase().includes(wanted)).reverse();
  const focused = document.activeElement?.dataset?.id;
  by("mails").replaceChildren(...shown.map(row));
  if (focused) by("mails").querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
  by("count").textContent = state.count;
  document.title = state.count > 0 ? `Mailbox (${state.count})` : "Mailbox";
  by("empty").hidden = shown.length > 0;
  by("empty").textContent = wanted ? "No mail matches." : "No mail yet. What the product sends appears here by itself.";
  by("older").hidden = state.mails.length >= state.count;
  by("older").textContent = `Show all ${state.count}`;
}

async function refresh() {
  try {
    const answer = await fetch(`/_local/mail?last=${state.last}`, { headers: { "if-none-match": state.etag }, cache: "no-store" });
    if (state.lost) say("Connected again.");
    state.lost = false;
    if (answer.status !== 200) return;
    state.etag = answer.headers.get("etag") ?? "";
    const { data, count } = await answer.json();
    Object.assign(state, { mails: data, count });
    draw();
    const open = data.find((mail) => mail.id === openId());
    if (open) refreshEvents(open);
  } catch {
    if (!state.lost) say("The local cloud does not answer; trying again.");
    state.lost = true;
  }
}

async function turn() {
  const id = openId();
  document.body.classList.toggle("opened", id !== undefined);
  for (const link of by("mails").querySelectorAll("a")) {
    if (link.dataset.id === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  await openMail(id);
}

by("search").addEventListener("input", draw);
by("older").addEventListener("click", () => {
  Object.assign(state, { last: state.count, etag: "" });
  void refresh();
});
addEventListener("hashchange", turn);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
setInterval(() => document.visibilityState === "visible" && refresh(), REFRESH_MS);
await refresh();
await turn();
