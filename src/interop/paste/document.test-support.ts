import type { XmlDocument } from "./read-pasted.ts";

class NodeList extends Array<Element | Text> {
  item(index: number): Element | Text | null {
    return this[index] ?? null;
  }
}

/**
 * As much of a browser's DOM as reading GPX and KML asks for, made of well-formed XML without CDATA: Node has none, and the browser's
 * own is tried where the screens are (tests/browser).
 */
class Element {
  readonly childNodes = new NodeList();
  parentNode: Element | null = null;
  readonly nodeType = 1;
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];

  constructor(tagName: string, attributes: readonly { readonly name: string; readonly value: string }[]) {
    this.tagName = tagName;
    this.attributes = attributes;
  }
  get nodeName(): string {
    return this.tagName;
  }
  get documentElement(): Element | undefined {
    return this.elements[0];
  }
  get elements(): Element[] {
    return [...this.childNodes].filter((node) => node instanceof Element);
  }
  get children(): Element[] {
    return this.elements;
  }
  get textContent(): string {
    return [...this.childNodes].map(({ textContent }) => textContent).join("");
  }
  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }
  getElementsByTagName(name: string): Element[] {
    return this.elements.flatMap((one) => [
      ...(one.tagName === name || name === "*" ? [one] : []),
      ...one.getElementsByTagName(name),
    ]);
  }
  getElementsByTagNameNS(_: string, name: string): Element[] {
    return this.getElementsByTagName(name);
  }
  normalize(): void {
    return;
  }
}

interface Text {
  readonly nodeType: 3;
  readonly textContent: string;
}

export function documentOf(text: string): XmlDocument | null {
  const root = new Element("#document", []);
  let open = root;
  for (const [, closing, name, rest = "", content] of text.matchAll(/<(\/)?([\w:.-]+)([^>]*)>|([^<]+)/g)) {
    if (content !== undefined) open.childNodes.push({ nodeType: 3, textContent: content });
    else if (closing !== undefined) {
      if (open.tagName !== name || open.parentNode === null) return null;
      open = open.parentNode;
    } else {
      const attributes = [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => ({
        name: key,
        value,
      }));
      const element = new Element(name ?? "", attributes);
      element.parentNode = open;
      open.childNodes.push(element);
      if (!rest.endsWith("/")) open = element;
    }
  }
  return open === root ? (root as unknown as XmlDocument) : null;
}
