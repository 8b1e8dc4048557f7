"use strict";
// Sorts and filters the table of all rows, opens views, and keeps filter, order and view in the URL's fragment.
(() => {
  const table = document.getElementById("items");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const texts = new Map(rows.map(row => [row, (row.textContent + " " + row.dataset.name).toLowerCase()]));
  const title = document.title;
  let place = 0;

  // All columns are sorted by numbers; a field without one has a dash. Tablesort reverses rows that are equal, so it
  // gets them in reverse
  const number = text => Number(text) || 0;
  Tablesort.extend("number", () => false, (one, other) => number(other) - number(one));
  const headers = [...table.tHead.rows[0].cells];
  headers.forEach(header => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
  });
  const sorter = new Tablesort(table);
  headers.forEach(header => header.removeAttribute("tabindex"));
  table.addEventListener("beforeSort", () => body.append(...[...rows].reverse()));
  table.addEventListener("afterSort", () => {
    const column = sorter.current.cellIndex;
    body.append(...[...body.rows].filter(row => row.cells[column].dataset.sort === ""));
    keep();
  });

  function sort(text) {
    const [key, direction] = text.split(":");
    const header = headers.find(each => each.dataset.key === key);
    headers.forEach(each => each.removeAttribute("aria-sort"));
    sorter.current = header;
    if (header) {
      header.setAttribute("aria-sort", direction === "descending" ? "descending" : "ascending");
      sorter.sortTable(header, true);
    } else {
      body.append(...rows);
    }
  }

  function fits(row, filter) {
    const pair = row.dataset.jdk;
    const words = (filter.text || "").toLowerCase().split(/\s+/);
    return (!filter.scenario || row.dataset.scenario === filter.scenario)
      && (!filter.carrier || row.dataset.carrier === filter.carrier)
      && (!filter.jdk || pair === filter.jdk || pair.startsWith(filter.jdk + "/"))
      && (!filter.verdict || row.dataset.verdict === filter.verdict)
      && words.every(word => texts.get(row).includes(word));
  }

  function filter(unknown = []) {
    const wanted = Object.fromEntries(new FormData(form));
    let shown = 0;
    rows.forEach(row => {
      row.hidden = !fits(row, wanted);
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${rows.length} ${form.dataset.one}${rows.length === 1 ? "" : "s"} shown`
      + (unknown.length ? `; ignored, because this report has no such value: ${unknown.join(", ")}` : "");
  }

  // The fragment of the filter and the order: jdk=27&verdict=slower&sort=ratio:descending
  function fragment() {
    const kept = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ""));
    if (sorter.current) {
      kept.set("sort", sorter.current.dataset.key + ":" + sorter.current.getAttribute("aria-sort"));
    }
    return kept.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  }

  function keep() {
    if (!document.body.classList.contains("viewing")) {
      history.replaceState(null, "", "#" + (fragment() || "all"));
    }
  }

  function restore(text) {
    const wanted = new URLSearchParams(text);
    const unknown = [];
    [...form.elements].filter(field => field.name).forEach(field => { field.value = ""; });
    wanted.forEach((value, name) => {
      const field = form.elements.namedItem(name);
      if (field) {
        field.value = value;
      }
      if (name !== "sort" && (!field || field.value !== value)) {
        unknown.push(`${name}=${value}`);
        if (field) {
          field.value = "";
        }
      }
    });
    filter(unknown);
    sort(wanted.get("sort") || "");
    keep();
  }

  function target() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  function open(view) {
    document.querySelectorAll(".view.open").forEach(each => each.classList.remove("open"));
    document.body.classList.toggle("viewing", view !== null);
    document.title = title;
    if (view) {
      view.classList.add("open");
      view.querySelector(".back").href = "#" + (fragment() || "all");
      document.title = view.querySelector("h2").textContent + " – " + title;
      view.scrollIntoView();
      view.querySelector("h2").focus({preventScroll: true});
    }
  }

  function follow() {
    const viewing = document.body.classList.contains("viewing");
    const name = target();
    const element = document.getElementById(name);
    const view = element && element.classList.contains("view") ? element : null;
    open(view);
    if (view) {
      return;
    }
    if (location.hash.includes("=")) {
      const text = location.hash.slice(1);
      if (text !== fragment()) {
        restore(text);
      }
    }
    if (viewing) {
      scrollTo(0, place);
    } else {
      (location.hash.includes("=") ? document.getElementById("all") : element)?.scrollIntoView();
    }
  }

  // Numbers of verdicts become links that filter
  document.querySelectorAll("[data-filter]").forEach(number => {
    const link = document.createElement("a");
    link.href = "#" + number.dataset.filter.replaceAll("%2F", "/");
    link.append(...number.childNodes);
    number.append(link);
  });

  document.querySelectorAll(".name").forEach(name => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(name);
      await navigator.clipboard.writeText(name.textContent);
      button.textContent = "Copied";
    });
    name.after(" ", button);
  });

  ["input", "change"].forEach(event => form.addEventListener(event, () => { filter(); keep(); }));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { sort(""); filter(); keep(); }));
  addEventListener("scroll", () => {
    if (!document.body.classList.contains("viewing")) {
      place = scrollY;
    }
  });
  addEventListener("keydown", event => {
    const back = document.querySelector(".view.open .back");
    if (event.key === "Escape" && back) {
      back.click();
    }
  });
  addEventListener("hashchange", follow);
  filter();
  follow();
})();
