// Everything works without this: it saves a click here and there.
"use strict";

// "/" goes to the search field; "j" and "k" go through the events.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  }
  if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll(".card h3 a, .entry h2 a")];
    const at = links.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
    if (links[at]) links[at].focus();
  }
});

// A form says that it is at work, and is not sent twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method !== "post" || !button) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  button.setAttribute("aria-busy", "true");
  if (form.dataset.busy) button.textContent = form.dataset.busy;
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// A page that is not all there yet is loaded again; the reader stays where he is on it.
if (document.querySelector("[data-again]")) setTimeout(() => location.reload(), 1500);

// A filter is applied when it is chosen.
document.querySelectorAll(".filters select").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
});

// "Why here?" opens under its article instead of on a page of its own.
document.querySelectorAll(".reports a.why").forEach((link) => {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const item = link.closest("li");
    const open = item.querySelector(":scope > .reason");
    if (open) return open.remove();
    link.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const reason = page.querySelector(".reason");
      reason.setAttribute("role", "status");
      item.append(document.importNode(reason, true));
    } catch {
      location.assign(link.href);
    } finally {
      link.removeAttribute("aria-busy");
    }
  });
});
