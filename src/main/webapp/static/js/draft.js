// Every change of an assessment is sent by itself, one at a time, with the version it was made against. What is not yet
// acknowledged is counted on the status line and sent again until it is. Nothing is kept outside this page's memory.
//
// form[data-draft=URL][data-version=N]      the draft; changes go to URL/CODE
// [data-answer=CODE]                        one answer; all its controls are sent together
// 200, ETag, HTML                           each element of the answer with an id replaces its namesake on the page
// 412, ETag, HTML                           both values, shown below the question until one is chosen
// 422, HTML                                 what is wrong with the value, shown in the same place
// gk:when-saved {then}                      does it as soon as nothing waits
// 401                                       sign in again over the page, then everything waiting is sent
const form = document.querySelector("form[data-draft]");
if (form) {
  const status = document.querySelector("[data-draft-status]");
  const words = document.querySelector("[data-draft-words]");
  const waiting = new Map();
  const whenSaved = [];
  const typingTimers = new Map();
  let version = form.dataset.version;
  let sending = null;
  let failures = 0;
  let retry = 0;
  let signedOut = false;

  const say = (text) => document.dispatchEvent(new CustomEvent("gk:say", { detail: { text } }));
  const clock = () => new Date().toTimeString().slice(0, 5);
  const question = (code) => form.querySelector(`[data-answer="${CSS.escape(code)}"]`);
  const unsaved = () => new Set([...waiting.keys(), ...typingTimers.keys(), ...(sending ? [sending] : [])]).size;
  const inWords = (count) => (count === 1 ? "1 change" : `${count} changes`);

  function tell(state, text) {
    if (!status) return;
    status.dataset.state = state;
    words.textContent = text;
  }

  function note(code) {
    const group = question(code);
    if (!group) return;
    const body = new URLSearchParams();
    for (const control of group.querySelectorAll("input, select, textarea")) {
      if (!control.name || control.disabled || control.form !== form || control.closest("[data-slot]")) continue;
      if (/^(radio|checkbox)$/.test(control.type) && !control.checked) continue;
      body.append(control.name, control.value);
    }
    clearTimeout(typingTimers.get(code));
    typingTimers.delete(code);
    waiting.set(code, body);
    send();
  }

  async function send() {
    if (sending || signedOut || waiting.size === 0) return;
    clearTimeout(retry);
    const [code, body] = waiting.entries().next().value;
    waiting.delete(code);
    sending = code;
    let answer = null;
    try {
      answer = await fetch(`${form.dataset.draft}/${encodeURIComponent(code)}`, {
        method: "PATCH",
        body,
        keepalive: true,
        redirect: "manual",
        signal: AbortSignal.timeout(10000),
        headers: {
          "If-Match": `"${version}"`,
          "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]').content,
          "HX-Request": "true",
        },
      });
      await settle(code, body, answer);
    } catch {
      later(code, body);
    }
  }

  async function settle(code, body, answer) {
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      signedOut = true;
      later(code, body);
      document.dispatchEvent(new CustomEvent("gk:expired", { detail: { waiting: unsaved() } }));
      return;
    }
    if (answer.status !== 200 && answer.status !== 412 && answer.status !== 422) {
      later(code, body);
      return;
    }
    const html = await answer.text();
    if (answer.status !== 422) version = (answer.headers.get("ETag") ?? `"${version}"`).replace(/^W\/|"/g, "");
    for (const field of document.querySelectorAll("[name=version]")) field.value = version;
    sending = null;
    failures = 0;
    if (answer.status === 200) {
      saved(code, html);
    } else {
      slot(code, html);
      tell("failed", answer.status === 412 ? "Changed elsewhere: choose below" : "One answer is not saved: see below");
      say(words?.textContent ?? "");
    }
    send();
    rest();
  }

  function rest() {
    while (whenSaved.length > 0 && unsaved() === 0) whenSaved.shift()();
  }

  function saved(code, html) {
    slot(code, "");
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const part of [...fresh.body.children]) {
      const old = part.id && document.getElementById(part.id);
      if (old && !(old.hasAttribute("data-keep-focus") && old.contains(document.activeElement))) {
        const place = old.scrollTop;
        for (const shown of part.querySelectorAll("details[id]")) {
          const before = document.getElementById(shown.id);
          if (before) shown.open = before.open;
        }
        old.replaceWith(document.adoptNode(part));
        part.scrollTop = place;
        window.htmx?.process(part);
      }
    }
    document.dispatchEvent(new CustomEvent("gk:panel"));
    if (waiting.size > 0 || form.querySelector("[data-slot]")) return;
    if (status?.dataset.state === "waiting") say("All changes are saved");
    tell("saved", `Saved ${clock()}`);
  }

  function later(code, body) {
    sending = null;
    if (!waiting.has(code)) waiting.set(code, body);
    failures += 1;
    tell("waiting", `${inWords(unsaved())} waiting. Trying again.`);
    if (failures === 2) say(`${inWords(unsaved())} not saved yet. Trying again.`);
    clearTimeout(retry);
    if (!signedOut) retry = setTimeout(send, Math.min(15000, 500 * 2 ** failures));
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

  form.addEventListener("input", (event) => {
    const code = event.target.matches("textarea, input[type=text]") && event.target.closest("[data-answer]")?.dataset.answer;
    if (!code) return;
    clearTimeout(typingTimers.get(code));
    typingTimers.set(code, setTimeout(note, 500, code));
  });
  form.addEventListener("change", (event) => {
    const code = event.target.form === form && event.target.closest("[data-answer]")?.dataset.answer;
    if (code) note(code);
  });
  form.addEventListener("click", (event) => {
    const keep = event.target.closest("[data-conflict-keep]");
    if (keep) {
      event.preventDefault();
      note(keep.value);
    }
  });
  document.addEventListener("gk:signed-in", () => {
    signedOut = false;
    failures = 0;
    send();
  });
  document.addEventListener("gk:when-saved", (event) => {
    for (const code of [...typingTimers.keys()]) note(code);
    whenSaved.push(event.detail.then);
    rest();
  });
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const code of [...typingTimers.keys()]) note(code);
  });
  addEventListener("beforeunload", (event) => {
    for (const code of [...typingTimers.keys()]) note(code);
    if (unsaved() > 0) event.preventDefault();
  });
}
