// Every change of an assessment is sent by itself, one at a time. What is not yet acknowledged is counted on the status line
// and sent again until it is. Nothing is kept outside this page's memory.
//
// form[data-draft=URL][data-version=N]      the draft; changes go to URL/CODE
// [data-answer=CODE]                        one answer; all its controls are sent together
// If-Match                                  the version up to which this page shows that answer
// 200, ETag, HTML                           each element of the answer with an id replaces its namesake on the page
// 412, ETag, HTML                           both values, shown below the question until one is chosen
// 422, HTML                                 what is wrong with the value, shown in the same place
// 401, 403                                  sign in again over the page, then everything waiting is sent
// 409                                       the draft was signed or discarded elsewhere and takes nothing more
// no X-Request-Id, 5xx, 429                 not from the product, which may be starting, or not now: sent again
// gk:when-saved {then}                      does it as soon as nothing waits
const form = document.querySelector("form[data-draft]");
if (form) {
  const IDLE = 500; // ms without a key after which text is sent
  const LONGEST = 750; // ms after which it is sent although somebody is still typing
  const KEPT_ALIVE = 60000; // bytes; browsers refuse to outlive the page with more than 64 KiB
  const PATIENCE = 3000; // ms that leaving the page waits for what is being sent
  const status = document.querySelector("[data-draft-status]");
  const words = document.querySelector("[data-draft-words]");
  const elsewhere = document.querySelector("[data-draft-elsewhere]");
  const waiting = new Map(); // code to body, in the order of the changes
  const typing = new Map(); // code to its timer and the time of the first key not yet sent
  const whenSaved = [];
  const savedAt = new Map(); // code to the version in which this page's own change was stored, once others change things too
  let seen = Number(form.dataset.version); // the version up to which this page shows everything
  let current = null; // the change on its way, or sent without a reply
  let sending = false;
  let failures = 0;
  let retry = 0;
  let signedOut = false;
  let refusedTwice = false;
  let held = null; // where to go once everything is saved

  const say = (text) => document.dispatchEvent(new CustomEvent("gk:say", { detail: { text } }));
  const clock = () => new Date().toTimeString().slice(0, 5);
  const question = (code) => form.querySelector(`[data-answer="${CSS.escape(code)}"]`);
  const slots = () => [...form.querySelectorAll("[data-slot]")].map((place) => place.dataset.slot);
  const underWay = () => new Set([...waiting.keys(), ...typing.keys(), ...(current ? [current.code] : [])]);
  const unsaved = () => new Set([...underWay(), ...slots()]).size;
  const phrase = (name, value = "") => (status?.dataset[name] ?? "").replace("{0}", value);
  const counted = (name, count) => phrase(count === 1 ? `${name}One` : `${name}Many`, count);

  function tell(state, text) {
    if (!status) return;
    status.dataset.state = state;
    if (words.textContent !== text) words.textContent = text;
  }

  /** Says on the status line how things stand. */
  function report() {
    const count = underWay().size;
    const open = slots().length;
    if (signedOut && count > 0) tell("waiting", counted("signedOut", count));
    else if (failures > 0) tell("waiting", counted("waiting", count));
    else if (count > 0) tell("saving", counted("saving", count));
    else if (open > 0) tell("failed", counted("refused", open));
    else tell("saved", phrase("saved", clock()));
  }

  function bodyOf(group) {
    const body = new URLSearchParams();
    for (const control of group.querySelectorAll("input, select, textarea")) {
      if (!control.name || control.disabled || control.form !== form || control.closest("[data-slot]")) continue;
      if (/^(radio|checkbox)$/.test(control.type) && !control.checked) continue;
      body.append(control.name, control.value);
    }
    return body;
  }

  function note(code) {
    const group = question(code);
    clearTimeout(typing.get(code)?.timer);
    typing.delete(code);
    if (!group) return;
    waiting.set(code, bodyOf(group));
    send();
    report();
  }

  function flush() {
    for (const code of [...typing.keys()]) note(code);
  }

  async function send() {
    if (sending) return;
    if (!current) {
      if (waiting.size === 0) return;
      const [code, body] = waiting.entries().next().value;
      waiting.delete(code);
      current = { code, body };
    }
    if (signedOut) {
      askToSignIn();
      return;
    }
    clearTimeout(retry);
    sending = true;
    const { code, body } = current;
    try {
      const answer = await fetch(`${form.dataset.draft}/${encodeURIComponent(code)}`, {
        method: "PATCH",
        body,
        keepalive: String(body).length < KEPT_ALIVE,
        redirect: "manual",
        signal: AbortSignal.timeout(10000),
        headers: {
          "If-Match": `"${Math.max(seen, savedAt.get(code) ?? 0)}"`,
          "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]').content,
          "HX-Request": "true",
        },
      });
      const html = await answer.text();
      sending = false;
      settle(code, answer, html);
    } catch {
      sending = false;
      later();
    }
  }

  function settle(code, answer, html) {
    const expired = answer.status === 401 || answer.type === "opaqueredirect";
    if (expired || (answer.status === 403 && !refusedTwice)) {
      refusedTwice = answer.status === 403;
      signedOut = true;
      askToSignIn();
      report();
      return;
    }
    if (answer.status >= 500 || answer.status === 429 || !answer.headers.has("X-Request-Id")) {
      later();
      return;
    }
    current = null;
    failures = 0;
    refusedTwice = false;
    if (answer.status === 200) {
      moved(code, answer);
      replace(html);
      slot(code, "");
    } else if (answer.status === 412) {
      moved(code, answer);
      slot(code, html);
    } else if (answer.status === 422) slot(code, html);
    else slot(code, sentence(phrase(answer.status === 409 ? "ended" : "unsaved")));
    const told = status?.dataset.state;
    report();
    if (answer.status !== 200) say(words?.textContent ?? "");
    else if (told === "waiting" && unsaved() === 0) say(words?.textContent ?? "");
    if (underWay().size > 0) send();
    else release(answer.status === 200);
    rest();
  }

  function rest() {
    while (whenSaved.length > 0 && unsaved() === 0) whenSaved.shift()();
  }

  /** Knows the new version; when others changed something in between, this page no longer shows everything. */
  function moved(code, answer) {
    const version = Number((answer.headers.get("ETag") ?? "").replace(/^W\/|"/g, ""));
    if (answer.status === 200 && version <= seen + 1) {
      seen = Math.max(seen, version);
      for (const field of document.querySelectorAll("[name=version]")) field.value = seen;
      return;
    }
    savedAt.set(code, version);
    if (answer.status === 200 && elsewhere) {
      elsewhere.href = location.pathname;
      elsewhere.hidden = false;
    }
  }

  function replace(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const part of [...fresh.body.children]) {
      const old = part.id && document.getElementById(part.id);
      if (!old || (old.hasAttribute("data-keep-focus") && old.contains(document.activeElement))) continue;
      carry(old, part);
      const place = old.scrollTop;
      for (const shown of part.querySelectorAll("details[id]")) {
        const before = document.getElementById(shown.id);
        if (before) shown.open = before.open;
      }
      old.replaceWith(document.adoptNode(part));
      part.scrollTop = place;
      window.htmx?.process(part);
    }
    document.dispatchEvent(new CustomEvent("gk:panel"));
  }

  /** What somebody has begun to fill in about a red flag goes over into the new form about the same flag. */
  function carry(old, fresh) {
    for (const was of old.querySelectorAll("form")) {
      const now = [...fresh.querySelectorAll("form")].find((each) => each.elements.flag?.value === was.elements.flag?.value);
      for (const control of now ? was.querySelectorAll("textarea, select, input:not([type=hidden])") : []) {
        if (!touched(control)) continue;
        const same = [...now.querySelectorAll(`[name="${control.name}"]`)].find((each) => each.type !== "radio" || each.value === control.value);
        if (!same) continue;
        if (control.type === "radio") same.checked = control.checked;
        else same.value = control.value;
      }
    }
  }

  function touched(control) {
    if (control.type === "radio") return control.checked !== control.defaultChecked;
    if (control.matches("select")) return control.selectedIndex > 0 && !control.selectedOptions[0].defaultSelected;
    return control.value !== control.defaultValue;
  }

  function later() {
    failures += 1;
    report();
    if (failures === 2) say(words?.textContent ?? "");
    clearTimeout(retry);
    retry = setTimeout(send, Math.min(15000, 500 * 2 ** failures));
  }

  function askToSignIn() {
    document.dispatchEvent(new CustomEvent("gk:expired", { detail: { waiting: underWay().size } }));
  }

  function sentence(text) {
    const line = document.createElement("p");
    line.className = "problem";
    line.textContent = text;
    return line.outerHTML;
  }

  // Below the question: two values, or what is wrong. An empty text removes it.
  function slot(code, html) {
    const group = question(code);
    group?.querySelector("[data-slot]")?.remove();
    if (!group || !html) return;
    const place = document.createElement("div");
    place.className = "after";
    place.dataset.slot = code;
    place.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    group.append(place);
  }

  /** Leaves only when what was typed last is saved; the browser asks when that takes too long. */
  function afterSaving(go) {
    flush();
    if (underWay().size === 0) return false;
    if (!held) setTimeout(() => release(true), PATIENCE);
    held = go;
    return true;
  }

  function release(gladly) {
    const go = held;
    held = null;
    if (gladly) go?.();
    else if (go) form.querySelector("[data-slot]")?.scrollIntoView({ block: "center" });
  }

  form.addEventListener("input", (event) => {
    const code = event.target.matches("textarea, input[type=text]") && event.target.closest("[data-answer]")?.dataset.answer;
    if (!code) return;
    const before = typing.get(code);
    const since = before?.since ?? Date.now();
    clearTimeout(before?.timer);
    const rest = Math.max(0, Math.min(IDLE, since + LONGEST - Date.now()));
    typing.set(code, { since, timer: setTimeout(note, rest, code) });
    report();
  });
  form.addEventListener("change", (event) => {
    const code = event.target.form === form && event.target.closest("[data-answer]")?.dataset.answer;
    if (code) note(code);
  });
  form.addEventListener("click", (event) => {
    const keep = event.target.closest("[data-conflict-keep]");
    if (keep) {
      event.preventDefault();
      slot(keep.value, "");
      note(keep.value);
    }
    const drop = event.target.closest("[data-conflict-drop]");
    if (drop) drop.closest("[data-slot]").remove();
  });

  // Each change is saved by itself, so "Save" has nothing more to do than to hurry what is still being typed.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "section") return;
    event.preventDefault();
    flush();
    send();
    report();
  });
  document.addEventListener("submit", (event) => {
    const target = event.target;
    if (event.defaultPrevented || target.method === "dialog" || target.closest("[data-reauth]")) return;
    const submitter = event.submitter;
    if (afterSaving(() => target.requestSubmit(submitter))) event.preventDefault();
  }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.target || link.getAttribute("href").startsWith("#")) return;
    if (afterSaving(() => location.assign(link.href))) event.preventDefault();
  });
  document.addEventListener("gk:when-saved", (event) => {
    flush();
    whenSaved.push(event.detail.then);
    rest();
  });
  document.addEventListener("gk:signed-in", () => {
    signedOut = false;
    failures = 0;
    send();
    report();
  });
  addEventListener("online", () => send());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  addEventListener("beforeunload", (event) => {
    flush();
    if (unsaved() > 0) event.preventDefault();
  });
  // A page taken out of the back-forward cache may be older than what is stored.
  addEventListener("pageshow", (event) => {
    if (event.persisted && unsaved() === 0) location.reload();
  });
}
