// The page: holds the state, hears the events, draws channels, messages and the thread.

import { act, listen, loadState, markRead, moveClock, send } from "./api.js";
import { ClockBar } from "./clock.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { renderMessages } from "./messages.js";

const $ = (id) => document.getElementById(id);
let state = null;
let current = null;
let thread = null;
let drawing = false;
const unreadFrom = {};

const people = {
  user: (id) => state.users[id]?.real_name ?? state.users[id]?.name ?? id,
  channel: (id) => state.channels.find((channel) => channel.id === id)?.name ?? id,
  author: (message) => (message.user ? people.user(message.user) : "Sitroom"),
};

function notice(text) {
  const item = el("div", { class: "notice" }, text, el("button", { type: "button", "aria-label": "Dismiss", onclick: () => item.remove() }, "×"));
  $("notices").append(item);
  setTimeout(() => item.remove(), 12000);
}

async function attempt(promise) {
  try {
    const answer = await promise;
    if (answer && answer.ok === false && answer.error) notice(answer.error);
    return answer;
  } catch {
    const error = "The workspace doesn’t answer. Is `make run` still running?";
    notice(error);
    return { ok: false, error };
  }
}

const clockBar = new ClockBar(document.querySelector(".clock"), (step) => attempt(moveClock(step)));

function drawChannels() {
  $("channels").replaceChildren(...state.channels.map((channel) => el("li", {},
    el("button", {
      type: "button", "data-channel": channel.id,
      class: `channel${channel.id === current ? " current" : ""}${channel.unread ? " unread" : ""}`,
      "aria-current": channel.id === current ? "page" : null,
      onclick: () => choose(channel.id),
    },
    el("span", { class: `sigil${channel.is_private ? " private" : ""}`, "aria-hidden": "true" }, channel.is_private ? "" : "#"), channel.name,
    channel.unread ? el("span", { class: "count", "aria-label": `${channel.unread} unread` }, String(channel.unread)) : null))));
}

const viewOf = (inThread) => ({
  people, zone: state.clock.zone, inThread, key: inThread ? `thread:${thread}` : current,
  onAction: (action) => attempt(act(action)),
  onThread: openThread,
});

function drawMessages() {
  const channel = state.channels.find((item) => item.id === current);
  $("channel-name").textContent = `${channel.is_private ? "" : "# "}${channel.name}`;
  $("channel-note").textContent = [channel.is_private && "private", channel.archived && "archived"].filter(Boolean).join(", ");
  const all = state.messages[current] ?? [];
  renderMessages($("messages"), all.filter((message) => !message.thread_ts || message.thread_ts === message.ts), viewOf(false), {
    empty: "Nothing here yet. Type /crisis help, or move the clock.", unreadFrom: unreadFrom[current],
  });
  $("thread").hidden = thread === null;
  if (thread !== null) {
    renderMessages($("thread-messages"), all.filter((message) => message.ts === thread || message.thread_ts === thread), viewOf(true));
  }
}

function draw() {
  if (drawing) return;
  drawing = true; // a step of the clock sends many events: one frame draws them all
  requestAnimationFrame(() => {
    drawing = false;
    drawChannels();
    drawMessages();
    clockBar.show(state.clock);
    const unread = state.channels.reduce((sum, channel) => sum + (channel.unread ?? 0), 0);
    document.title = `${unread ? `(${unread}) ` : ""}${state.team.name}`;
  });
}

function choose(id) {
  const channel = state.channels.find((item) => item.id === id);
  if (channel.unread) {
    const root = (state.messages[id] ?? []).filter((message) => !message.thread_ts && !message.ephemeral);
    unreadFrom[id] = root[Math.max(0, root.length - channel.unread)]?.ts;
  }
  if (id !== current) thread = null;
  current = id;
  channel.unread = 0;
  attempt(markRead(id));
  draw();
}

function openThread(ts) {
  thread = ts;
  draw();
  threadComposer.input.focus();
}

function upsert(message) {
  const list = (state.messages[message.channel] ??= []);
  const at = list.findIndex((item) => item.ts === message.ts);
  if (at >= 0) { list[at] = message; return false; }
  list.push(message);
  list.sort((a, b) => Number(a.ts) - Number(b.ts));
  return true;
}

const HANDLE = {
  message: ({ message }) => {
    const fresh = upsert(message);
    const channel = state.channels.find((item) => item.id === message.channel);
    if (fresh && channel && message.channel !== current && !message.thread_ts) channel.unread = (channel.unread ?? 0) + 1;
    else if (fresh && channel && document.hasFocus()) attempt(markRead(message.channel));
  },
  changed: ({ message }) => upsert(message),
  deleted: ({ channel, ts }) => {
    state.messages[channel] = (state.messages[channel] ?? []).filter((message) => message.ts !== ts);
    if (thread === ts) thread = null;
  },
  clock: ({ clock }) => { state.clock = clock; },
  notice: ({ text }) => notice(text),
  state: () => start(),
};

function onEvent(event) {
  if (event.seq !== undefined) state.seq = event.seq;
  HANDLE[event.type]?.(event);
  draw();
}

const composer = new Composer($("composer"), {
  placeholder: "Message", commands: [],
  onSend: (text) => attempt(send(current, text)),
});
const threadComposer = new Composer($("thread-composer"), {
  placeholder: "Reply…", commands: [],
  onSend: (text) => attempt(send(current, text, thread)),
});
$("thread-close").addEventListener("click", () => { thread = null; draw(); });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && thread !== null && document.activeElement?.tagName !== "TEXTAREA") { thread = null; draw(); }
});

let stream = null;
async function start() {
  try {
    state = await loadState();
  } catch {
    notice("The workspace doesn’t answer. Is `make run` still running?");
    return;
  }
  $("team-name").textContent = state.team.name;
  $("demo-mark").hidden = !state.demo;
  composer.commands = state.commands;
  current ??= state.channels[0].id;
  composer.setPlaceholder("Message, /command or link");
  stream?.close();
  let lost = false;
  stream = listen(state.seq, onEvent, (up) => {
    document.body.classList.toggle("offline", !up);
    if (!up) lost = true;
    else if (lost) start(); // what was missed while it was away is in the state
  });
  choose(current);
  composer.input.focus();
}
start();
