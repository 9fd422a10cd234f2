// The workspace's clock: shows it, moves it, and says what comes next.

const inZone = (iso, zone, options) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(new Date(iso));
const DAY = { weekday: "short", day: "numeric", month: "long", year: "numeric" };
const TIME = { hour: "2-digit", minute: "2-digit" };

export class ClockBar {
  constructor(root, onStep) {
    this.root = root;
    this.buttons = [...root.querySelectorAll("button[data-step]")];
    for (const button of this.buttons) button.addEventListener("click", () => onStep(button.dataset.step));
  }

  show(clock) {
    const at = (id) => this.root.querySelector(`#${id}`);
    at("clock-day").textContent = inZone(clock.now, clock.zone, DAY);
    at("clock-time").textContent = inZone(clock.now, clock.zone, TIME);
    at("clock-zone").textContent = clock.zone;
    const over = Boolean(clock.end) && new Date(clock.now) >= new Date(clock.end);
    for (const button of this.buttons) button.disabled = clock.running || over;
    this.root.classList.toggle("running", Boolean(clock.running));
    at("clock-next").textContent = clock.running ? "Moving…" : over ? "The demo ends here." : this.coming(clock);
  }

  coming(clock) {
    const parts = [];
    const say = (what, iso) => parts.push(`${what} ${inZone(iso, clock.zone, { weekday: "short", ...TIME })}`);
    if (clock.next_publication) say("next article", clock.next_publication);
    if (clock.next_slot) say("next digest", clock.next_slot);
    return parts.join(" · ");
  }
}
