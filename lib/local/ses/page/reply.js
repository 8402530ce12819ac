import { say } from "./mailbox.js";

const dialog = document.getElementById("reply");
const text = document.getElementById("reply-text");

/** The bare address that an answer to the mail goes to. */
export function replyTo(mail) {
  const header = mail.headers["reply-to"] ?? mail.headers.from ?? mail.source;
  return header.match(/<([^<>]+)>\s*$/)?.[1] ?? header.trim();
}

/** Asks for an answer and lets it arrive as the recipient's mail. */
export function replyDialog(mail, from) {
  document.getElementById("reply-way").textContent = `${from} to ${replyTo(mail)}`;
  text.value = "";
  dialog.onclose = () => dialog.returnValue === "send" && arrive(mail, from, text.value);
  dialog.returnValue = "";
  dialog.showModal();
  text.focus();
}

async function arrive(mail, from, answer) {
  const to = replyTo(mail);
  const response = await fetch(`/_local/mail/inbound?to=${encodeURIComponent(to)}`, { method: "POST", headers: { "content-type": "message/rfc822" }, body: message(mail, { from, to, answer }) });
  const { message: refusal } = await response.json();
  say(response.ok ? `The reply arrived at ${to}.` : refusal);
}

function message(mail, { from, to, answer }) {
  const parent = mail.headers["message-id"] ?? "";
  const references = [mail.headers.references, parent].filter(Boolean).join(" ");
  const quoted = mail.text.trim().split(/\r?\n/).map((line) => `> ${line}`).join("\r\n");
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${word(/^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`)}`,
    `Message-ID: <${crypto.randomUUID()}@reader.invalid>`,
    `In-Reply-To: ${parent}`,
    `References: ${references}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  return [...head, "", base64(`${answer}\r\n\r\n${quoted}\r\n`).replace(/.{76}/g, "$&\r\n"), ""].join("\r\n");
}

/** RFC 2047: one encoded word for each fourteen letters, when the text is not plain ASCII. */
function word(subject) {
  if (/^[\x20-\x7e]*$/.test(subject)) return subject;
  return [...subject].reduce((parts, letter, n) => (n % 14 === 0 ? [...parts, letter] : [...parts.slice(0, -1), parts.at(-1) + letter]), [])
    .map((part) => `=?utf-8?B?${base64(part)}?=`).join("\r\n ");
}

function base64(content) {
  return btoa(Array.from(new TextEncoder().encode(content), (byte) => String.fromCharCode(byte)).join(""));
}
