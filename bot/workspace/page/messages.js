// One message as a list item, and a list of them: author, time, blocks, marks, thread link.

import { el } from "./dom.js";
import { renderBlocks, unfurl } from "./blocks.js";
import { mrkdwn } from "./mrkdwn.js";

const clockTime = (iso, zone) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(iso));
const dayOf = (iso, zone) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone }).format(new Date(iso));

export function messageItem(message, view) {
  const author = view.people.author(message);
  const item = el("li", {
    class: `message${message.ephemeral ? " ephemeral" : ""}${message.failed ? " failed" : ""}`,
    "data-ts": message.ts,
  });
  const context = {
    people: view.people,
    act: (action) => view.onAction({ channel: message.channel, ts: message.ts, ...action }),
  };
  const body = message.blocks?.length ? renderBlocks(message.blocks, context) : mrkdwn(message.text ?? "", view.people);
  item.append(
    el("span", { class: `avatar${message.app ? " app" : ""}`, "aria-hidden": "true" }, author.slice(0, 1).toUpperCase()),
    el("div", { class: "message-main" },
      message.command ? el("div", { class: "used" }, `You used ${message.command}`) : null,
      el("div", { class: "message-head" },
        el("strong", {}, author), message.app ? el("span", { class: "badge" }, "APP") : null,
        el("time", { datetime: message.time }, clockTime(message.time, view.zone)),
        message.edited ? el("span", { class: "dim" }, "(edited)") : null),
      message.ephemeral ? el("div", { class: "only-you" }, "Only visible to you") : null,
      body,
      unfurl(message.unfurl),
      message.failed ? el("div", { class: "failure" }, message.failed) : null,
      view.inThread || message.ephemeral ? null : threadLink(message, view)));
  return item;
}

function threadLink(message, view) {
  const open = () => view.onThread(message.ts);
  if (message.reply_count > 0) {
    const label = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
    return el("button", { type: "button", class: "thread-link", onclick: open }, label);
  }
  return el("button", { type: "button", class: "thread-open", onclick: open, "aria-label": "Reply in thread" }, "Reply in thread");
}

const drawn = new WeakMap(); // of each list, what stands in it: key -> what it was made of, its node

// What has not changed stays where it is: the focus, a selection, an open menu, what a screen reader has read.
function arrange(list, nodes) {
  let at = list.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else list.insertBefore(node, at);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

// Keeps the reader's place: scrolls down only if the end was in view.
export function renderMessages(list, messages, view, { empty, unreadFrom } = {}) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80 || list.dataset.channel !== view.key;
  list.dataset.channel = view.key;
  const before = drawn.get(list) ?? new Map();
  const now = new Map();
  const put = (key, of, make) => {
    const held = before.get(key);
    now.set(key, held?.of === of ? held : { of, node: make() });
  };
  let day = null;
  for (const message of messages) {
    const here = dayOf(message.time, view.zone);
    if (here !== day && !view.inThread) put(`day ${message.ts}`, here, () => el("li", { class: "day" }, el("span", {}, here)));
    day = here;
    if (unreadFrom && message.ts === unreadFrom) put(`new ${message.ts}`, "", () => el("li", { class: "unread-line" }, el("span", {}, "New")));
    put(message.ts, message, () => messageItem(message, view));
  }
  if (!now.size && empty) put("empty", empty, () => el("li", { class: "empty" }, empty));
  arrange(list, [...now.values()].map((entry) => entry.node));
  drawn.set(list, now);
  if (atEnd) list.scrollTop = list.scrollHeight;
}
