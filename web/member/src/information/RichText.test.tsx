import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { RichText } from "./RichText";

function html(text: string): string {
  return (render(<RichText html={text} />).container.firstElementChild as HTMLElement).innerHTML;
}

test("what editors write is shown as they wrote it", () => {
  const image = `/api/v1/information/images/${"a".repeat(64)}`;
  expect(
    html(
      `<h3>Rules</h3><p>A <strong>strong</strong> word<br />and <a href="/claim" rel="nofollow">a link</a></p><ul><li>one</li></ul>` +
        `<table><tbody><tr><th>x</th><td>y</td></tr></tbody></table><img src="${image}" alt="A branch" />`,
    ),
  ).toBe(
    `<h3>Rules</h3><p>A <strong>strong</strong> word<br>and <a href="/claim" rel="nofollow noopener">a link</a></p><ul><li>one</li></ul>` +
      `<table><tbody><tr><th>x</th><td>y</td></tr></tbody></table><img alt="A branch" loading="lazy" src="${image}">`,
  );
});

test("the screen's heading stays the only one of its level", () => {
  expect(html("<h1>Loud</h1>")).toBe("<h2>Loud</h2>");
});

test.each([
  ["<script>alert(1)</script>words", "words"],
  ["<p onclick='alert(1)' style='position:fixed' id='app'>words</p>", "<p>words</p>"],
  ["<img src=x onerror=alert(1)>", ""],
  ["<img src='https://elsewhere.example/pixel.png'>", ""],
  ["<a href='javascript:alert(1)'>words</a>", "words"],
  ["<a href=' java\nscript:alert(1)'>words</a>", "words"],
  ["<a href='//elsewhere.example'>words</a>", "words"],
  ["<a href='data:text/html,x'>words</a>", "words"],
  ["<svg><a href='javascript:alert(1)'><text>words</text></a></svg>", ""],
  ["<iframe srcdoc='<script>alert(1)</script>'></iframe>", ""],
  ["<form action='https://elsewhere.example'><input name=pin><button>words</button></form>", "words"],
  ["<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", ""],
  ["<template><script>alert(1)</script></template>", ""],
  ["<!-- <script>alert(1)</script> -->", ""],
  ["<base href='https://elsewhere.example/'><link rel=stylesheet href=x><meta http-equiv=refresh content=0>", ""],
])("a text that was not sanitised (%s) shows words and does nothing", (hostile, harmless) => {
  expect(html(hostile)).toBe(harmless);
});
