import { changeLanguage } from "@jmo/shared/i18n/start";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import { show } from "@jmo/shared/testing/show";
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { beforeEach, expect, test } from "vitest";
import ContentPage from "./Content";
import { Benefits, Channels, lastDay, Promos } from "./Contents";

const BENEFIT = {
  contentId: "i-1",
  kind: "BENEFIT",
  slug: "jaminan-hari-tua",
  title: { id: "Jaminan Hari Tua", en: "Old-age savings" },
  summary: { id: "Tabungan.", en: "Savings." },
  html: { id: "<p>Dibayarkan <strong>sekaligus</strong>.</p>", en: "<p>Paid <strong>at once</strong>.</p>" },
  image: null,
  benefit: {
    programme: "JHT",
    figures: [{ label: { id: "Iuran", en: "Contribution" }, value: { id: "2%", en: "2 %" }, source: "PP 46/2015" }],
    articles: ["PP 46/2015"],
  },
  promo: null as object | null,
  channel: null as object | null,
  publishedAt: "2026-01-01T07:00:00+07:00",
  updatedAt: "2026-01-01T07:00:00+07:00",
};
const PROMO = {
  ...BENEFIT,
  contentId: "i-2",
  kind: "PROMO",
  slug: "buku",
  title: { id: "Buku", en: "Books" },
  benefit: null,
  promo: {
    merchant: "A shop",
    validFrom: "2026-01-01T00:00:00+07:00",
    validUntil: "2028-01-01T00:00:00+07:00",
    segments: ["PU"],
    activeOnly: true,
  },
};

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/information/contents", { items: [BENEFIT], next: null });
  api.answer("GET /api/v1/information/contents/jaminan-hari-tua", BENEFIT);
  api.answer("GET /api/v1/information/promos/mine", { items: [PROMO], next: null });
});

function open(at: string) {
  show(
    <Routes>
      <Route path="benefits" element={<Benefits />} />
      <Route path="promos" element={<Promos />} />
      <Route path="contact" element={<Channels />} />
      <Route path="information/:slug" element={<ContentPage />} />
    </Routes>,
    at,
  );
  return userEvent.setup();
}

test("a benefit is read with its figures and where each of them stands", async () => {
  const user = open("/benefits");

  await user.click(await screen.findByRole("link", { name: "Old-age savings" }));

  expect((await screen.findByText("at once")).localName).toBe("strong");
  expect(screen.getByText("2 %")).toBeTruthy();
  expect(screen.getByText("Source: PP 46/2015")).toBeTruthy();
});

test("the texts change with the language, without asking the API for another text", async () => {
  await changeLanguage("id");
  open("/information/jaminan-hari-tua");

  expect((await screen.findByText("sekaligus")).localName).toBe("strong");
  expect(screen.getByRole("heading", { name: "Jaminan Hari Tua" })).toBeTruthy();
});

test("a member sees the promos for the own audience too, and their last day", async () => {
  open("/promos");

  expect(await screen.findByText("At A shop · Valid until 31 December 2027")).toBeTruthy();
  expect(api.to("GET /api/v1/information/contents")).toHaveLength(0);
});

test("what is found by a misspelt word leads to it", async () => {
  const hit = {
    kind: "FAQ",
    contentId: "i-3",
    slug: "tanya",
    branchCode: null,
    title: [{ text: "How long?", matches: false }],
    excerpt: [{ text: "The same day", matches: true }],
  };
  api.answer("GET /api/v1/information/search", { items: [hit], next: null });
  open("/benefits");

  fireEvent.change(await screen.findByLabelText("Search for information"), { target: { value: "calim" } });

  expect((await screen.findByRole("link", { name: "How long?" })).getAttribute("href")).toBe("/information/tanya");
  expect((await screen.findByText("The same day")).localName).toBe("mark");
});

test("what is not published is said in words", async () => {
  api.answer("GET /api/v1/information/contents/jaminan-hari-tua", problem(404, "content-not-found", { detail: "There is no such page." }));
  open("/information/jaminan-hari-tua");

  expect(await screen.findByText("There is no such page.")).toBeTruthy();
});

test("a promo that ends at midnight is valid until the day before", () => {
  expect(lastDay("2028-01-01T00:00:00+07:00", "en")).toBe("31 December 2027");
});

test.each(["id", "en"] as const)("lists and texts keep the rules of accessibility (%s)", async (language) => {
  await changeLanguage(language);
  const user = open("/benefits");
  const link = await screen.findByRole("link", { name: BENEFIT.title[language] });
  await expectAccessible();
  await user.click(link);
  await screen.findByRole("heading", { name: language === "id" ? "Besaran" : "Figures" });
  await expectAccessible();
});
