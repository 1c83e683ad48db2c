import Box from "@mui/material/Box";
import { createElement, Fragment, useMemo, type ReactNode } from "react";

/**
 * Elements as the app shows them: what the API's text may hold (Markdown with tables), headings one level below the screen's own.
 * Of every other element its words alone are shown.
 */
const SHOWN = new Map([
  ...["p", "ul", "ol", "li", "strong", "em", "b", "i", "u", "s", "del", "ins", "sub", "sup", "code", "pre", "blockquote"].map(same),
  ...["table", "thead", "tbody", "tr", "th", "td"].map(same),
  ["h1", "h2"],
  ["h2", "h2"],
  ["h3", "h3"],
  ["h4", "h4"],
  ["h5", "h5"],
  ["h6", "h6"],
] as [string, string][]);
const EMPTY = ["br", "hr"];
/** What is in them is no text for people. */
const NEVER = ["script", "style", "template", "iframe", "object", "noscript", "svg", "math", "head", "title"];

const LINK = /^(?:https:\/\/|mailto:|tel:|\/(?![/\\]))/i;
const IMAGE = /^\/api\/v1\/information\/images\/[0-9a-f]{64}$/;

function same(name: string): [string, string] {
  return [name, name];
}

function childrenOf(node: Node): ReactNode[] {
  return [...node.childNodes].map((child, index) => <Fragment key={index}>{shown(child)}</Fragment>);
}

function shown(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.textContent;
  }
  if (!(node instanceof Element)) {
    return null; // comments
  }
  const name = node.localName;
  if (NEVER.includes(name)) {
    return null;
  }
  if (EMPTY.includes(name)) {
    return createElement(name);
  }
  if (name === "a") {
    const href = node.getAttribute("href") ?? "";
    return LINK.test(href) ? (
      <a href={href} rel="nofollow noopener">
        {childrenOf(node)}
      </a>
    ) : (
      childrenOf(node)
    );
  }
  if (name === "img") {
    const src = node.getAttribute("src") ?? "";
    return IMAGE.test(src) ? <img src={src} alt={node.getAttribute("alt") ?? ""} loading="lazy" /> : null;
  }
  const element = SHOWN.get(name);
  return element === undefined ? childrenOf(node) : createElement(element, undefined, ...childrenOf(node));
}

/**
 * A text of the API, which is HTML that has been sanitised there. It is read by the browser's own parser into a document that
 * runs and loads nothing, and built anew of elements that are listed here: no HTML is put into the page, so that not even a text
 * that was not sanitised does anything but show words.
 */
export function RichText({ html }: { html: string }) {
  const content = useMemo(() => childrenOf(new DOMParser().parseFromString(html, "text/html").body), [html]);
  return (
    <Box
      sx={{
        overflowWrap: "break-word",
        "& p, & ul, & ol, & table, & blockquote, & pre": { mt: 0, mb: 1.5 },
        "& h2, & h3, & h4": { fontSize: "1.0625rem", mt: 2, mb: 1 },
        "& a": { color: "primary.main" },
        "& img": { maxWidth: "100%", borderRadius: 1 },
        "& ul, & ol": { pl: 3 },
        "& pre, & table": { display: "block", overflowX: "auto" },
        "& table": { borderCollapse: "collapse" },
        "& th, & td": { border: 1, borderColor: "divider", px: 1, py: 0.5, textAlign: "start" },
        "& blockquote": { ml: 0, pl: 2, borderLeft: 3, borderColor: "divider" },
      }}
    >
      {content}
    </Box>
  );
}
