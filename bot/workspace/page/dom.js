// Elements without innerHTML: foreign text only ever becomes a text node.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// The invented outlets live below the workspace's own address: their hosts exist nowhere.
export const reachable = (url) => url.replace(/^https?:\/\/([a-z0-9-]+\.example)(?=\/|$)/i, "/news/$1");

// Only web links may be clicked: a foreign "javascript:" stays text.
export function link(url, label) {
  if (!/^https?:\/\//i.test(url)) return document.createTextNode(label ?? url);
  return el("a", { href: reachable(url), title: url, target: "_blank", rel: "noopener noreferrer" }, label ?? url);
}
