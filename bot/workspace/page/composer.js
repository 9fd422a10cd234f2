// The box one types in: sends on Enter, completes slash commands, says what went wrong.

import { el } from "./dom.js";

export class Composer {
  constructor(form, { placeholder, commands, onSend }) {
    this.commands = commands;
    this.onSend = onSend;
    this.chosen = 0;
    this.input = el("textarea", {
      rows: "1", "aria-label": "Message", placeholder,
      oninput: () => { this.fit(); this.complete(); },
      onkeydown: (event) => this.key(event),
      onblur: () => setTimeout(() => this.close(), 150),
    });
    this.menu = el("ul", { class: "completions", role: "listbox", hidden: true });
    this.problem = el("div", { class: "problem", role: "alert" });
    form.replaceChildren(this.menu, this.input, el("button", { type: "submit", class: "send", "aria-label": "Send" }, "➤"), this.problem);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
  }

  setPlaceholder(text) { this.input.placeholder = text; }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 160)}px`;
  }

  matches() {
    const typed = this.input.value;
    if (!typed.startsWith("/") || /\s/.test(typed.trimStart())) return [];
    return this.commands.filter((item) => item.command.startsWith(typed));
  }

  complete() {
    this.chosen = 0;
    this.problem.textContent = "";
    this.draw();
  }

  draw() {
    const found = this.matches();
    this.menu.hidden = !found.length;
    this.menu.replaceChildren(...found.map((item, index) => el("li", {
      role: "option", "aria-selected": index === this.chosen ? "true" : "false",
      onmousedown: (event) => { event.preventDefault(); this.take(item); },
    },
    el("strong", {}, item.command), el("span", { class: "hint" }, item.hint ?? ""),
    el("span", { class: "dim" }, item.description ?? ""),
    item.exception ? el("span", { class: "badge" }, "not in real Slack") : null)));
  }

  take(item) {
    this.input.value = `${item.command} `;
    this.close();
    this.input.focus();
  }

  close() { this.menu.hidden = true; }

  key(event) {
    const found = this.menu.hidden ? [] : this.matches();
    if (found.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
      this.draw();
    } else if (event.key === "Tab" && found.length) {
      event.preventDefault();
      this.take(found[this.chosen]);
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      // A whole command is sent; a part of one is completed first, as Slack does.
      if (found.length && !found.some((item) => item.command === this.input.value.trim())) this.take(found[this.chosen]);
      else this.submit();
    }
  }

  async submit() {
    const typed = this.input.value;
    const text = typed.trim();
    if (!text) return;
    this.close();
    // Emptied at once: a second Enter sends nothing twice, and what is typed meanwhile stays.
    this.input.value = "";
    this.fit();
    const answer = await this.onSend(text);
    this.problem.textContent = answer.ok ? "" : (answer.error ?? "It could not be sent.");
    if (!answer.ok && !this.input.value) { this.input.value = typed; this.fit(); }
  }
}
