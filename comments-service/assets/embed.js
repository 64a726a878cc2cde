// Brings a baked thread up to date and sends its form without leaving the page. It knows no words and
// no markup of its own: texts come with the thread's HTML, and without this script the form works too.

class SvarComments extends HTMLElement {
  connectedCallback() {
    this.service = (this.getAttribute("src") ?? "").replace(/\/$/, "");
    this.key = this.getAttribute("thread") ?? "";
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    this.addEventListener("input", () => this.keepDraft());
    this.restoreDraft();
    this.refresh();
  }

  part(name, root = this) {
    return root.querySelector(`[data-part="${name}"]`);
  }

  get form() {
    return this.querySelector("form.svar-form");
  }

  // One plain request: the browser asks with the tag it has, and 304 costs nothing.
  async refresh() {
    let html;
    try {
      const address = `${this.service}/api/v1/threads/${encodeURIComponent(this.key)}`;
      const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      html = await answer.text();
    } catch {
      this.part("stale")?.removeAttribute("hidden");
      return false;
    }
    const fresh = new DOMParser().parseFromString(html, "text/html");
    this.holdingStill(() => this.swap(fresh));
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

  // Swaps the comments and leaves the form, with the cursor in it, as it is.
  swap(fresh) {
    const active = document.activeElement;
    const isTyping = this.form?.contains(active) && "selectionStart" in active;
    const selection = isTyping ? [active.selectionStart, active.selectionEnd] : null;
    const answered = this.parentField?.value;
    this.putFormBack();
    for (const name of ["heading", "list"]) {
      const before = this.part(name);
      const after = this.part(name, fresh);
      if (before && after && before.innerHTML !== after.innerHTML) {
        before.replaceChildren(...document.importNode(after, true).childNodes);
      }
    }
    const write = this.part("write");
    const freshWrite = this.part("write", fresh);
    if (write && freshWrite && write.hasAttribute("data-open") !== freshWrite.hasAttribute("data-open")) {
      write.replaceWith(document.importNode(freshWrite, true));
    } else {
      const promise = this.querySelector(".svar-promise");
      const freshPromise = fresh.querySelector(".svar-promise");
      if (promise && freshPromise) promise.textContent = freshPromise.textContent;
    }
    const link = answered && this.querySelector(`a[data-reply="${CSS.escape(answered)}"]`);
    if (link) this.answer(link, false);
    if (isTyping && active.isConnected) {
      active.focus({ preventScroll: true });
      try {
        active.setSelectionRange(...selection);
      } catch {
        // Fields for mail addresses have no selection to restore.
      }
    }
  }

  get parentField() {
    return this.form?.elements.namedItem("parent");
  }

  clicked(event) {
    const link = event.target.closest?.("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !this.form) return;
    if (link.hasAttribute("data-reply")) {
      event.preventDefault();
      this.answer(link, true);
      this.keepDraft();
    } else if (link.hasAttribute("data-cancel")) {
      event.preventDefault();
      this.putFormBack();
      this.keepDraft();
      this.form.elements.namedItem("markdown").focus();
    } else if (link.closest(".svar-errors")) {
      event.preventDefault();
      this.form.querySelector(link.hash)?.focus();
    }
  }

  // Moves the form below the comment that is being answered.
  answer(link, takesFocus) {
    const form = this.form;
    const heading = form.querySelector("[data-answering]");
    heading.dataset.heading ??= heading.textContent;
    heading.textContent = `${heading.dataset.answering} ${link.dataset.name}`;
    this.parentField.value = link.dataset.reply;
    form.querySelector(".svar-cancel").hidden = false;
    link.closest(".svar-comment").after(form);
    if (takesFocus) form.elements.namedItem("markdown").focus();
  }

  putFormBack() {
    const form = this.form;
    if (!form) return;
    const heading = form.querySelector("[data-answering]");
    if (heading.dataset.heading) heading.textContent = heading.dataset.heading;
    this.parentField.value = "";
    form.querySelector(".svar-cancel").hidden = true;
    const write = this.part("write");
    if (write && form.parentElement !== write) write.append(form);
  }

  async submitted(event) {
    const form = event.target;
    if (form !== this.form) return;
    event.preventDefault();
    if (this.isSending) return;
    const button = event.submitter ?? form.querySelector("button");
    this.isSending = true;
    button.setAttribute("aria-disabled", "true");
    try {
      if (button.value === "preview") await this.preview(form);
      else await this.send(form);
    } catch {
      this.showErrors([{ text: form.querySelector(".svar-errors").dataset.offline }]);
    } finally {
      this.isSending = false;
      button.removeAttribute("aria-disabled");
    }
  }

  async send(form) {
    const fields = new URLSearchParams(new FormData(form));
    this.token ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    fields.set("token", this.token);
    // Not `form.action`, which is the button of that name.
    const { ok, body } = await this.post(form.getAttribute("action"), fields);
    if (!ok) {
      this.showErrors(body.errors ?? [{ text: form.querySelector(".svar-errors").dataset.offline }]);
      return;
    }
    this.token = undefined;
    form.elements.namedItem("markdown").value = "";
    this.showErrors([]);
    this.showPreview("");
    this.putFormBack();
    this.forgetDraft();
    await this.refresh();
    this.tell(body.message);
    const posted = this.querySelector(`#c-${CSS.escape(body.id)}`);
    if (posted) {
      posted.tabIndex = -1;
      posted.focus();
    }
  }

  async preview(form) {
    const markdown = form.elements.namedItem("markdown").value;
    const { ok, body } = await this.post(`${this.service}/api/v1/preview`, new URLSearchParams({ markdown }));
    if (ok) this.showPreview(body.html);
    else this.showErrors(body.errors ?? [{ text: form.querySelector(".svar-errors").dataset.offline }]);
  }

  async post(address, fields) {
    const headers = { Accept: "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: fields, credentials: "omit" });
    return { ok: answer.ok, body: await answer.json() };
  }

  showErrors(errors) {
    const box = this.form.querySelector(".svar-errors");
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
    let notice = this.querySelector(".svar-notice");
    if (!notice) {
      notice = document.createElement("p");
      notice.className = "svar-notice";
      notice.setAttribute("role", "status");
      this.part("list").before(notice);
    }
    notice.textContent = text ?? "";
  }

  get draftName() {
    return `svar-draft:${this.key}`;
  }

  keepDraft() {
    if (!this.form) return;
    const { name, mail, markdown, parent } = Object.fromEntries(new FormData(this.form));
    try {
      localStorage.setItem(this.draftName, JSON.stringify({ name, mail, markdown, parent }));
    } catch {
      // A browser that keeps nothing still sends the form.
    }
  }

  forgetDraft() {
    try {
      localStorage.removeItem(this.draftName);
    } catch {
      // See above.
    }
  }

  restoreDraft() {
    let draft;
    try {
      draft = JSON.parse(localStorage.getItem(this.draftName));
    } catch {
      return;
    }
    if (!draft || !this.form) return;
    for (const name of ["name", "mail", "markdown"]) {
      const field = this.form.elements.namedItem(name);
      if (field && !field.value && typeof draft[name] === "string") field.value = draft[name];
    }
    const link = draft.parent && this.querySelector(`a[data-reply="${CSS.escape(draft.parent)}"]`);
    if (link && draft.markdown) this.answer(link, false);
  }
}

customElements.define("svar-comments", SvarComments);
