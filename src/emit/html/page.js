"use strict";
const field = (id) => document.getElementById(id);
const selects = ["level", "confidence", "crate", "rule"];
const findings = [...document.querySelectorAll(".finding")];

function show() {
  const words = field("text").value.toLowerCase();
  let count = 0;
  for (const finding of findings) {
    const chosen = selects.every((id) => !field(id).value || finding.dataset[id] === field(id).value);
    finding.hidden = !(chosen && finding.textContent.toLowerCase().includes(words));
    count += finding.hidden ? 0 : 1;
  }
  for (const section of [...document.querySelectorAll(".rule"), ...document.querySelectorAll(".crate")]) {
    section.hidden = !section.querySelector(".finding:not([hidden])");
  }
  field("count").textContent = `${count} of ${findings.length}`;
}

document.querySelector("form").addEventListener("input", show);
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
for (const link of document.querySelectorAll("h3 a")) {
  link.addEventListener("click", () => { document.querySelector(link.getAttribute("href")).open = true; });
}
show();
