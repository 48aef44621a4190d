// Opened from a file system, a link to a folder would show its listing: name the page in it instead.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const one of document.querySelectorAll("form.ask, [data-since]")) one.remove(); // these need a web server
  if (document.querySelector("meta[http-equiv=refresh]")) location.replace(document.querySelector("main a").href);
}

// What scrolls sideways within itself can be reached with the keyboard.
for (const box of document.querySelectorAll(".text table, .text pre")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

// By touch, the first tap on an official shows the title, the second follows the link.
let told = null;
for (const link of document.querySelectorAll("a[data-title]")) {
  link.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || link === told) return;
    event.preventDefault();
    told?.classList.remove("told");
    told = link;
    link.classList.add("told");
  });
}

// Every paragraph has its address.
for (const text of document.querySelectorAll(".text > p[id]")) {
  const pin = document.createElement("a");
  pin.href = `#${text.id}`;
  pin.className = "pin";
  pin.textContent = "¶";
  pin.ariaLabel = text.id.slice(2);
  text.append(" ", pin);
}

// How long somebody has been silent depends on all that is collected, so it is told here and not in the page.
const since = document.querySelector("[data-since]");
if (since) {
  const { some, none, months } = since.dataset;
  fetch(months).then((answer) => answer.json()).then((counts) => {
    const later = Object.entries(counts).filter(([month]) => month > since.dataset.since).reduce((sum, [, n]) => sum + n, 0);
    since.textContent = (later ? some : none).replace("{n}", later.toLocaleString(document.documentElement.lang));
  }).catch(() => {});
}

// To keep: the citation for a citation manager, and the text as it stands here.
const cite = document.querySelector(".cite");
if (cite) {
  const about = JSON.parse(document.querySelector("script[type='application/ld+json']").textContent)["@graph"][0];
  const { headline, datePublished: date = "", inLanguage, author = [], publisher } = about;
  const names = author.map((one) => one.name);
  const outlet = publisher?.name;
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const name = `${url.replace(/(index\.html)?$/, "").split("/").at(-2)}-${date.slice(0, 4) || "undated"}`;
  const tex = (text) => text.replace(/[\\{}%&$#_~^]/g, (sign) => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[sign] ?? `\\${sign}`);
  const lines = (pairs, make) => pairs.filter(([, value]) => value).map(make).join("");
  const files = {
    "BibTeX .bib": () => `@article{${name},\n${lines([["title", `{${tex(headline)}}`], ["author", names.map((one) => `{${tex(one)}}`).join(" and ")], ["journal", outlet && tex(outlet)], ["date", date], ["year", date.slice(0, 4)], ["url", url]], ([key, value]) => `  ${key} = {${value}},\n`)}}\n`,
    "RIS .ris": () => lines([["TY", "NEWS"], ["TI", headline], ...names.map((one) => ["AU", one]), ["T2", outlet], ["DA", date.replaceAll("-", "/")], ["PY", date.slice(0, 4)], ["LA", inLanguage], ["UR", url]], ([key, value]) => `${key}  - ${value}\n`) + "ER  - \n",
    "CSL-JSON .json": () => JSON.stringify([{ id: name, type: "article-newspaper", title: headline, author: names.map((literal) => ({ literal })), "container-title": outlet, issued: date ? { "date-parts": [date.split("-").map(Number)] } : undefined, language: inLanguage, URL: url }]),
    "TXT .txt": () => [headline, date, outlet, ...names, ...[...document.querySelectorAll(".text > :not(.label)")].map((one) => `\n${one.textContent.replace(/ ¶$/, "")}`)].filter(Boolean).join("\n") + "\n",
  };
  const list = document.createElement("p");
  for (const [label, make] of Object.entries(files)) {
    const link = document.createElement("a");
    const [kind, ending] = label.split(" ");
    link.textContent = kind;
    link.download = name + ending;
    link.href = "#main";
    link.addEventListener("click", () => { link.href = URL.createObjectURL(new Blob([make()], { type: "text/plain" })); });
    list.append(link, " ");
  }
  cite.append(list);
}
