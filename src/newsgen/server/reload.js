// Given by `newsgen serve` to the pages it shows, and to no page that it builds: shows a page anew when the site
// has changed, and says over the page what keeps it from changing.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  const base = "/.newsgen/";
  const closed = "newsgen-closed-remarks";
  let source = null;
  let over = null;

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text; // never HTML: it may quote what an editor wrote
    return made;
  }

  function entry(remark) {
    const item = document.createElement("li");
    if (remark.place) item.append(element("code", remark.place), " ");
    item.append(element("span", remark.message));
    if (remark.hint) item.append(element("p", remark.hint));
    return item;
  }

  function panel(shown, text) {
    const host = document.createElement("newsgen-remarks");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = base + "reload.css";
    const box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.lang = "en";
    const title = shown.stands ? "Some content could not be published" : "The site could not be built; this is the last good one";
    const list = document.createElement("ul");
    list.append(...shown.remarks.map(entry));
    const button = element("button", "Close");
    button.type = "button";
    button.addEventListener("click", () => {
      sessionStorage.setItem(closed, text);
      host.remove();
    });
    box.append(element("h2", title), list, button);
    root.append(style, box);
    return host;
  }

  function tell(shown) {
    if (over) over.remove();
    over = null;
    if (!shown.remarks.length) {
      sessionStorage.removeItem(closed);
      return;
    }
    const text = JSON.stringify([shown.stands, shown.remarks]);
    if (sessionStorage.getItem(closed) === text) return;
    over = panel(shown, text);
    document.body.append(over);
  }

  function listen() {
    if (source) return;
    source = new EventSource(base + "events");
    source.onmessage = (event) => {
      const shown = JSON.parse(event.data);
      if (shown.version !== version) location.reload();
      else tell(shown);
    };
  }

  function rest() {
    if (source) source.close();
    source = null;
  }

  // Browsers open few connections to one host: a tab that nobody looks at must not hold one.
  const attend = () => (document.visibilityState === "visible" ? listen() : rest());
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", attend);
  attend();
})();
