// Opened from a file system, a link to a folder would show its listing: name the page in it instead.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}

// What scrolls sideways within itself can be reached with the keyboard.
for (const box of document.querySelectorAll(".text table, .text pre")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
