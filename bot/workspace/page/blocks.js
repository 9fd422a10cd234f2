// Block Kit as DOM: the blocks and elements that an app of ours may send. An unknown one is named, not hidden.

import { el, link, reachable } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";

const textOf = (object, people) =>
  object.type === "plain_text" ? el("span", {}, object.text) : mrkdwn(object.text, people);

function button(element, block, context) {
  const style = element.style ? ` ${element.style}` : "";
  if (element.url) return el("a", { class: `button${style}`, href: reachable(element.url), target: "_blank", rel: "noopener noreferrer" }, element.text.text);
  return el("button", {
    type: "button", class: `button${style}`,
    onclick: (event) => {
      const question = element.confirm?.text?.text;
      if (question && !window.confirm(question)) return;
      event.currentTarget.classList.add("pressed");
      context.act({ block_id: block.block_id ?? "", action_id: element.action_id ?? "", value: element.value ?? "" });
    },
  }, element.text.text);
}

function select(element, block, context) {
  const options = element.options ?? [];
  return el("select", {
    class: "select", "aria-label": element.placeholder?.text ?? "Choose",
    onchange: (event) => context.act({
      block_id: block.block_id ?? "", action_id: element.action_id ?? "", selected: event.currentTarget.value,
    }),
  },
  el("option", { value: "", disabled: true, selected: true }, element.placeholder?.text ?? "Choose…"),
  options.map((option) => el("option", { value: option.value }, option.text.text)));
}

function element(item, block, context) {
  if (item.type === "button") return button(item, block, context);
  if (item.type === "static_select" || item.type === "overflow") return select(item, block, context);
  if (item.type === "image") return el("img", { src: item.image_url, alt: item.alt_text ?? "" });
  return el("span", { class: "unknown" }, `[${item.type}]`);
}

const RENDER = {
  header: (block) => el("h3", { class: "b-header" }, block.text.text),
  divider: () => el("hr", { class: "b-divider" }),
  section: (block, context) => el("div", { class: "b-section" },
    el("div", { class: "b-section-main" },
      block.text ? textOf(block.text, context.people) : null,
      block.fields ? el("div", { class: "b-fields" }, block.fields.map((field) => textOf(field, context.people))) : null),
    block.accessory ? element(block.accessory, block, context) : null),
  context: (block, context) => el("div", { class: "b-context" }, block.elements.map((item) =>
    item.type === "image" ? element(item, block, context) : textOf(item, context.people))),
  actions: (block, context) => el("div", { class: "b-actions" }, block.elements.map((item) => element(item, block, context))),
  image: (block) => el("figure", { class: "b-image" },
    block.title ? el("figcaption", {}, block.title.text) : null,
    el("img", { src: block.image_url, alt: block.alt_text ?? "" })),
};

export function renderBlocks(blocks, context) {
  return el("div", { class: "blocks" }, blocks.map((block) => {
    const render = RENDER[block.type];
    return render ? render(block, context) : el("div", { class: "unknown" }, `[${block.type} block]`);
  }));
}

export function unfurl(card) {
  if (!card) return null;
  return el("div", { class: "unfurl" }, el("strong", {}, card.outlet ?? ""),
    card.url ? link(card.url, card.title) : el("span", {}, card.title ?? ""), el("p", {}, card.text ?? ""));
}
