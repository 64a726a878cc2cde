// Brings a baked thread up to date, sends its form without leaving the page, and lets readers change what
// they wrote. It knows no words and no markup of its own: texts come with the thread's HTML, and without
// this script the form works too.

// What the browser keeps for a page. One that keeps nothing still sends the form.
const kept = {
  get(name) {
    try {
      return JSON.parse(localStorage.getItem(name)) ?? {};
    } catch {
      return {};
    }
  },
  set(name, value) {
    try {
      if (value) localStorage.setItem(name, JSON.stringify(value));
      else localStorage.removeItem(name);
    } catch {
      // See above.
    }
  },
};

// The form that stands where it was moved, and the buttons that only this browser shows.
const isOurs = (node) => node.matches?.("form.svar-form, [data-own]");
const keyOf = (node) => node.dataset?.key ?? node.nodeName;

// Makes a node like another and keeps every part that is still there, so that nobody loses their place.
function morph(old, fresh) {
  if (old.nodeType !== 1) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "tabindex") old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const left = [...old.childNodes].filter((node) => !isOurs(node));
  const pairs = [...fresh.childNodes].map((node) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(node));
    return [node, at < 0 ? null : left.splice(at, 1)[0]];
  });
  for (const node of left) node.remove();
  let next = old.firstChild;
  for (const [node, same] of pairs) {
    while (next && isOurs(next)) next = next.nextSibling;
    if (same) morph(same, node);
    if (same && same === next) next = next.nextSibling;
    else old.insertBefore(same ?? document.importNode(node, true), next);
  }
}

class SvarComments extends HTMLElement {
  connectedCallback() {
    this.service = (this.getAttribute("src") ?? "").replace(/\/$/, "");
    this.key = this.getAttribute("thread") ?? "";
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    this.addEventListener("input", () => this.keepDraft());
    this.restoreDraft();
    this.wait = 2000;
    document.addEventListener("visibilitychange", () => this.listen());
    this.refresh().then(() => this.listen());
  }

  disconnectedCallback() {
    this.stream?.close();
  }

  get address() {
    return `${this.service}/api/v1/threads/${encodeURIComponent(this.key)}`;
  }

  // Hears of changes while somebody looks at the page; where that cannot be, asks, ever more rarely.
  listen() {
    this.stream?.close();
    clearTimeout(this.asking);
    if (document.hidden || !this.isConnected || !this.part("list")) return;
    this.stream = new EventSource(`${this.address}/events`);
    this.stream.onmessage = ({ data }) => {
      this.wait = 2000;
      // Who sends something is shown the fresh thread anyway.
      if (data !== this.version && !this.isSending) this.refresh(true);
    };
    this.stream.onerror = () => {
      this.stream.close();
      this.asking = setTimeout(() => this.refresh(true).then(() => this.listen()), this.wait);
      this.wait = Math.min(this.wait * 2, 600_000);
    };
  }

  part(name, root = this) {
    return root.querySelector(`[data-part="${name}"]`);
  }

  comment(id) {
    return this.querySelector(`#c-${CSS.escape(id)}`);
  }

  get form() {
    return this.querySelector("form.svar-form");
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  // One plain request: the browser asks with the tag it has, and 304 costs nothing.
  async refresh(isLive) {
    let html;
    try {
      const answer = await fetch(this.address, { headers: { Accept: "text/html" }, credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      html = await answer.text();
    } catch {
      this.part("stale")?.removeAttribute("hidden");
      return false;
    }
    const fresh = new DOMParser().parseFromString(html, "text/html");
    this.version = fresh.querySelector(".svar-thread").dataset.version;
    if (isLive) this.bring(fresh);
    else this.holdingStill(() => this.swap(fresh));
    this.part("stale")?.setAttribute("hidden", "");
    return true;
  }

  // Runs `change`, and keeps what the reader looks at where it is: the field under the cursor, else the first comment
  // on the screen, else the form; nothing where it looks at what stands above the thread. The browser's own anchoring
  // loses an element that is replaced, and some browsers have none.
  holdingStill(change) {
    const field = this.form?.contains(document.activeElement) ? document.activeElement : null;
    const isOnScreen = (box) => box.bottom > 0 && box.top < window.innerHeight;
    const isAbove = this.getBoundingClientRect().top < 0;
    const parts = isAbove ? [...this.querySelectorAll(".svar-comment, .svar-write")] : [];
    const seen = field ?? parts.find((one) => isOnScreen(one.getBoundingClientRect()));
    const before = seen?.getBoundingClientRect().top;
    this.style.overflowAnchor = "none";
    change();
    const after = seen && (seen.isConnected ? seen : document.getElementById(seen.id));
    const moved = after ? after.getBoundingClientRect().top - before : 0;
    if (moved) window.scrollBy({ top: moved, behavior: "instant" });
    requestAnimationFrame(() => this.style.removeProperty("overflow-anchor"));
  }

  // Brings in new comments where they move nothing that is being read, and else offers them.
  bring(fresh) {
    const isNew = (item) => !this.comment(item.dataset.key);
    const news = [...fresh.querySelectorAll("li[data-key]")].filter(isNew);
    const isInSight = news.some((item) => {
      const above = item.previousElementSibling ?? item.parentElement.closest("li");
      const place = above ? this.comment(above.dataset.key)?.closest("li") : this.part("list");
      const { top, bottom } = place?.getBoundingClientRect() ?? {};
      const at = above ? bottom : top;
      return at >= 0 && at < innerHeight;
    });
    const told = this.part("fresh");
    const text = news.length === 1 ? told.dataset.one : told.dataset.many.replace("#", news.length);
    this.offered = isInSight && fresh;
    if (isInSight) {
      const button = told.querySelector("button") ?? document.createElement("button");
      button.type = "button";
      button.textContent = text;
      if (!button.isConnected) told.replaceChildren(button);
    } else {
      this.holdingStill(() => this.swap(fresh));
      told.textContent = news.length ? text : "";
    }
  }

  // The new comments, as somebody asked for them.
  show() {
    const known = new Set([...this.querySelectorAll("li[data-key]")].map((item) => item.dataset.key));
    this.swap(this.offered);
    this.focusOn([...this.querySelectorAll("li[data-key]")].find((item) => !known.has(item.dataset.key))?.firstElementChild);
  }

  focusOn(place = this.part("heading")) {
    place.tabIndex = -1;
    place.focus();
  }

  // Brings in what has changed.
  swap(fresh) {
    this.offered = null;
    this.part("fresh").textContent = "";
    // The comment below which the form stands may be gone.
    const host = this.form?.closest("li")?.dataset.key;
    if (host && !fresh.querySelector(`[data-key="${CSS.escape(host)}"] > .svar-comment .svar-text`)) this.putFormBack();
    for (const name of ["heading", "head", "list"]) {
      const [old, young] = [this.part(name), this.part(name, fresh)];
      if (old && young) morph(old, young);
    }
    const [write, freshWrite] = [this.part("write"), this.part("write", fresh)];
    if (write && freshWrite && write.hasAttribute("data-open") !== freshWrite.hasAttribute("data-open")) {
      write.replaceWith(document.importNode(freshWrite, true));
    } else {
      const [promise, freshPromise] = [this, fresh].map((root) => root.querySelector(".svar-promise"));
      if (promise && freshPromise) promise.textContent = freshPromise.textContent;
    }
    this.showOwn();
    this.showGiven();
  }

  clicked(event) {
    const it = event.target.closest?.("a, button");
    if (!it || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const own = it.closest("[data-own]")?.dataset.own;
    if (it.hasAttribute("data-reply")) {
      event.preventDefault();
      this.putFormBack();
      this.answer(it);
      this.keepDraft();
      this.field("markdown").focus();
    } else if (it.hasAttribute("data-cancel")) {
      event.preventDefault();
      this.putFormBack();
      this.keepDraft();
      this.field("markdown").focus();
    } else if (it.closest(".svar-fresh")) {
      this.show();
    } else if (it.hasAttribute("data-edit")) {
      this.edit(own);
    } else if (it.hasAttribute("data-withdraw")) {
      const dialog = this.part("sure");
      dialog.onclose = () => dialog.returnValue && this.withdraw(own);
      dialog.returnValue = "";
      dialog.showModal();
    } else if (it.closest(".svar-errors")) {
      event.preventDefault();
      this.form.querySelector(it.hash)?.focus();
    }
  }

  // Moves the form below a comment, with a heading that says what for.
  moveForm(comment, heading) {
    const place = this.form.querySelector("h3");
    place.dataset.heading ??= place.textContent;
    place.textContent = heading;
    this.form.querySelector(".svar-cancel").hidden = false;
    comment?.after(this.form);
  }

  answer(link) {
    const heading = this.form.querySelector("h3").dataset.answering;
    this.moveForm(link.closest(".svar-comment"), `${heading} ${link.dataset.name}`);
    this.field("parent").value = link.dataset.reply;
  }

  putFormBack() {
    const form = this.form;
    if (!form) return;
    const heading = form.querySelector("h3");
    if (heading.dataset.heading) heading.textContent = heading.dataset.heading;
    this.field("parent").value = "";
    form.querySelector(".svar-cancel").hidden = true;
    const write = this.part("write");
    if (write && form.parentElement !== write) write.append(form);
    if (this.editing) {
      this.showFields(undefined);
      this.field("markdown").value = "";
      this.restoreDraft();
    }
  }

  async submitted(event) {
    const form = event.target;
    if (form.matches(".svar-reactions")) {
      event.preventDefault();
      this.react(form, event.submitter.value);
    }
    if (form !== this.form) return;
    event.preventDefault();
    if (this.isSending) return;
    const button = event.submitter ?? form.querySelector("button");
    this.isSending = true;
    button.setAttribute("aria-disabled", "true");
    try {
      if (button.value === "preview") await this.preview();
      else if (this.editing) await this.saveEdit();
      else await this.send();
    } catch {
      this.showErrors();
    } finally {
      this.isSending = false;
      button.removeAttribute("aria-disabled");
    }
  }

  async send() {
    const form = this.form;
    const fields = new URLSearchParams(new FormData(form));
    this.token ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    fields.set("token", this.token);
    const { markdown } = Object.fromEntries(fields);
    // Not `form.action`, which is the button of that name.
    const { ok, body } = await this.ask("POST", form.getAttribute("action"), fields);
    if (!ok) return this.showErrors(body.errors);
    this.token = undefined;
    if (body.edit) this.keepOwn(body.id, { ...body.edit, markdown });
    this.field("markdown").value = "";
    kept.set(this.draftName);
    await this.finish(body);
  }

  // After something was stored: the fresh thread, with the focus on what was changed.
  async finish({ id, message }) {
    this.showErrors([]);
    this.showPreview("");
    this.putFormBack();
    this.tell(message);
    await this.refresh();
    this.focusOn(this.comment(id) ?? undefined);
  }

  async preview() {
    const markdown = this.field("markdown").value;
    const { ok, body } = await this.ask("POST", `${this.service}/api/v1/preview`, new URLSearchParams({ markdown }));
    if (ok) this.showPreview(body.html);
    else this.showErrors(body.errors);
  }

  async ask(method, address, fields, headers = {}) {
    headers.Accept = "application/json";
    const answer = await fetch(address, { method, headers, body: fields, credentials: "omit" });
    return { ok: answer.ok, body: await answer.json() };
  }

  showErrors(errors) {
    const box = this.form.querySelector(".svar-errors");
    errors ??= [{ text: box.dataset.offline }];
    const items = errors.map((error) => {
      const item = document.createElement("li");
      const link = document.createElement(error.field ? "a" : "span");
      link.textContent = error.text;
      if (error.field) link.href = `#svar-${error.field}`;
      item.append(link);
      return item;
    });
    box.querySelector("ul").replaceChildren(...items);
    for (const field of this.form.querySelectorAll("input, textarea")) {
      const isWrong = errors.some((error) => field.id === `svar-${error.field}`);
      if (isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    box.hidden = errors.length === 0;
    if (errors.length) box.focus();
  }

  // The service renders and cleans the preview as it does the comment itself.
  showPreview(html) {
    const box = this.form.querySelector(".svar-preview");
    const fresh = new DOMParser().parseFromString(html, "text/html");
    box.querySelector(".svar-text").replaceChildren(...document.importNode(fresh.body, true).childNodes);
    box.hidden = !html;
  }

  tell(text) {
    this.part("notice").textContent = text ?? "";
  }

  // What was written here a moment ago, by the identifier of the comment.
  get own() {
    const entries = Object.entries(kept.get(`svar-own:${this.key}`));
    return Object.fromEntries(entries.filter(([, { until }]) => Date.parse(until) > Date.now()));
  }

  keepOwn(id, changed) {
    const own = { ...this.own, [id]: changed };
    kept.set(`svar-own:${this.key}`, own);
  }

  // Shows the buttons for changing and withdrawing, as long as they do anything; a comment that waits to be
  // read has them in the notice.
  showOwn() {
    for (const buttons of this.querySelectorAll("[data-own]")) {
      if (!buttons.contains(document.activeElement) || !this.own[buttons.dataset.own]) buttons.remove();
    }
    for (const [id, { until }] of Object.entries(this.own)) {
      const place = this.comment(id)?.querySelector(".svar-actions") ?? this.part("notice");
      if (place.querySelector(`[data-own="${CSS.escape(id)}"]`) || !place.textContent) continue;
      const buttons = document.createElement("span");
      buttons.dataset.own = id;
      buttons.append(document.importNode(this.part("own").content, true));
      place.append(buttons);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.showOwn(), Date.parse(until) - Date.now() + 1000);
    }
  }

  // The same form, without what cannot be changed.
  showFields(editing) {
    this.editing = editing;
    for (const field of this.form.querySelectorAll("[data-new]")) field.hidden = Boolean(editing);
    for (const field of this.form.querySelectorAll("[data-save]")) field.hidden = !editing;
  }

  edit(id) {
    if (!this.form) return;
    this.putFormBack();
    this.moveForm(this.comment(id), this.form.querySelector("h3").dataset.editing);
    this.showFields(id);
    this.field("markdown").value = this.own[id]?.markdown ?? "";
    this.field("markdown").focus();
  }

  async saveEdit() {
    const id = this.editing;
    const markdown = this.field("markdown").value;
    const own = this.own[id];
    const { ok, body } = await this.askAsWriter("PATCH", id, new URLSearchParams({ markdown }));
    if (!ok) return this.showErrors(body.errors);
    if (own) this.keepOwn(id, { ...own, markdown });
    await this.finish(body);
  }

  async withdraw(id) {
    try {
      const { ok, body } = await this.askAsWriter("DELETE", id);
      if (!ok) return this.showErrors(body.errors);
      this.keepOwn(id, { until: 0 });
      await this.finish(body);
    } catch {
      this.showErrors();
    }
  }

  askAsWriter(method, id, fields) {
    const address = `${this.service}/api/v1/comments/${id}`;
    return this.ask(method, address, fields, { "Edit-Token": this.own[id]?.token ?? "" });
  }

  // A browser gives each reaction once: it says who it is by a number that means nothing anywhere else.
  async react(form, kind) {
    const { id = `${Math.random()}${Math.random()}`.replaceAll(".", "") } = kept.get("svar-browser");
    kept.set("svar-browser", { id });
    const fields = new URLSearchParams({ kind, browser: id });
    try {
      const { ok, body } = await this.ask("POST", form.getAttribute("action"), fields);
      if (!ok) return this.tell(body.errors[0].text);
      const key = `${form.closest("li").dataset.key} ${kind}`;
      kept.set(this.givenName, { ...kept.get(this.givenName), [key]: body.on || undefined });
      await this.refresh();
    } catch {
      this.part("stale")?.removeAttribute("hidden");
    }
  }

  get givenName() {
    return `svar-given:${this.key}`;
  }

  showGiven() {
    const given = kept.get(this.givenName);
    for (const button of this.querySelectorAll(".svar-react")) {
      button.setAttribute("aria-pressed", Boolean(given[`${button.closest("li").dataset.key} ${button.value}`]));
    }
  }

  get draftName() {
    return `svar-draft:${this.key}`;
  }

  keepDraft() {
    if (!this.form || this.editing) return;
    const { name, mail, markdown, parent } = Object.fromEntries(new FormData(this.form));
    kept.set(this.draftName, { name, mail, markdown, parent });
  }

  restoreDraft() {
    const draft = kept.get(this.draftName);
    if (!this.form) return;
    for (const name of ["name", "mail", "markdown"]) {
      const field = this.field(name);
      if (field && !field.value && typeof draft[name] === "string") field.value = draft[name];
    }
    const link = draft.parent && this.querySelector(`a[data-reply="${CSS.escape(draft.parent)}"]`);
    if (link && draft.markdown) this.answer(link);
  }
}

customElements.define("svar-comments", SvarComments);
