// Slack's mrkdwn as DOM nodes: bold, italic, strike, code, quotes, links, mentions, dates, a few emoji.

import { el, link } from "./dom.js";

const EMOJI = {
  warning: "⚠️", white_check_mark: "✅", x: "❌", link: "🔗", bell: "🔔", mute: "🔕", calendar: "📅", spiral_calendar_pad: "🗓️",
  hourglass: "⏳", hourglass_flowing_sand: "⏳", question: "❓", newspaper: "📰", pushpin: "📌", mag: "🔍", eyes: "👀",
  arrow_right: "➡️", red_circle: "🔴", large_blue_circle: "🔵", large_yellow_circle: "🟡", clock9: "🕘", information_source: "ℹ️",
  rotating_light: "🚨", no_entry: "⛔", memo: "📝", speech_balloon: "💬", satellite_antenna: "📡", busts_in_silhouette: "👥",
};
const ENTITY = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
export const unescape = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITY[entity]);

// One pass, in the order in which Slack gives precedence: code, angle brackets, then the paired marks.
const TOKEN = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])|:([a-z0-9_+-]+):/g;

export function inline(text, people) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) nodes.push(unescape(text.slice(at, match.index)));
    const [whole, block, code, angle, bold, italic, strike, emoji] = match;
    if (block !== undefined) nodes.push(el("pre", {}, unescape(block.replace(/^\n/, ""))));
    else if (code !== undefined) nodes.push(el("code", {}, unescape(code)));
    else if (angle !== undefined) nodes.push(bracket(angle, people));
    else if (bold !== undefined) nodes.push(el("strong", {}, inline(bold, people)));
    else if (italic !== undefined) nodes.push(el("em", {}, inline(italic, people)));
    else if (strike !== undefined) nodes.push(el("s", {}, inline(strike, people)));
    else nodes.push(EMOJI[emoji] ?? whole);
    at = match.index + whole.length;
  }
  if (at < text.length) nodes.push(unescape(text.slice(at)));
  return nodes;
}

function bracket(inside, people) {
  const [target, label] = inside.split(/\|(.*)/s);
  if (target.startsWith("@")) return el("span", { class: "mention" }, `@${people.user(target.slice(1))}`);
  if (target.startsWith("#")) return el("span", { class: "mention" }, `#${label || people.channel(target.slice(1))}`);
  if (target.startsWith("!date^")) return el("span", {}, unescape(label ?? ""));
  if (target.startsWith("!")) return el("span", { class: "mention" }, `@${label || target.slice(1)}`);
  return link(unescape(target), label === undefined ? undefined : unescape(label));
}

export function mrkdwn(text, people) {
  const box = el("div", { class: "mrkdwn" });
  let quote = null;
  const parts = text.split(/(```[\s\S]+?```)/);
  for (const part of parts) {
    if (part.startsWith("```") && part.endsWith("```") && part.length > 6) {
      box.append(...inline(part, people));
      quote = null;
      continue;
    }
    const lines = part.split("\n");
    lines.forEach((line, index) => {
      const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
      if (quoted) {
        if (!quote) box.append((quote = el("blockquote")));
        else quote.append(el("br"));
        quote.append(...inline(quoted[1], people));
      } else {
        if (index > 0 && !quote) box.append(el("br"));
        quote = null;
        box.append(...inline(line, people));
      }
    });
    quote = null;
  }
  return box;
}
