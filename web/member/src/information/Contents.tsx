import { day } from "@jmo/shared/format";
import { currentLanguage } from "@jmo/shared/i18n/start";
import type { Pages } from "@jmo/shared/api/pages";
import type { Schemas } from "@jmo/shared/api/client";
import { useSessionState } from "@jmo/shared/app";
import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LinkCard } from "../app/LinkCard";
import { Search } from "./Search";
import { useContents, useMyPromos, type Kind } from "./queries";
import "./texts";

type Card = Pick<Schemas["ContentCard"], "contentId" | "slug" | "title" | "summary" | "image" | "promo" | "channel" | "publishedAt" | "kind">;

export function Benefits() {
  return <Contents kind="BENEFIT" />;
}

export function News() {
  return <Contents kind="NEWS" />;
}

export function Questions() {
  return <Contents kind="FAQ" />;
}

export function Channels() {
  return <Contents kind="CHANNEL" />;
}

/** Who is logged in sees also what is for the own audience. */
export function Promos() {
  return useSessionState() === "in" ? <MyPromos /> : <Contents kind="PROMO" />;
}

function Contents({ kind }: { kind: Kind }) {
  const contents = useContents(kind);
  return <Listed kind={kind} pages={contents} />;
}

function MyPromos() {
  const promos = useMyPromos();
  return <Listed kind="PROMO" pages={promos} />;
}

function Listed<T extends Card>({ kind, pages }: { kind: Kind; pages: Pages<T> }) {
  const { t } = useTranslation();
  return (
    <Page title={t(`information.${kind}`)}>
      <Search>
        <PagedList pages={pages} idOf={(each) => each.contentId} empty={t("information.none")} more={t("information.more")}>
          {(each) => <Item item={each} />}
        </PagedList>
      </Search>
    </Page>
  );
}

function Item({ item }: { item: Card }) {
  const { t, i18n } = useTranslation();
  const language = currentLanguage();
  return (
    <LinkCard to={`/information/${item.slug}`} title={item.title[language]}>
      {item.image !== null && (
        <Box component="img" src={item.image} alt="" loading="lazy" sx={{ width: "100%", maxHeight: 180, objectFit: "cover", borderRadius: 1 }} />
      )}
      <Typography variant="body2">{item.summary[language]}</Typography>
      {item.kind === "NEWS" && <Small>{t("information.published", { on: day(item.publishedAt.slice(0, 10), i18n.language) })}</Small>}
      {item.promo !== null && (
        <Small>
          {t("information.merchant", { merchant: item.promo.merchant })} ·{" "}
          {t("information.validUntil", { on: lastDay(item.promo.validUntil, i18n.language) })}
        </Small>
      )}
      {item.channel !== null && <Small>{item.channel.contact}</Small>}
    </LinkCard>
  );
}

function Small({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {children}
    </Typography>
  );
}

/** The last day in Jakarta of what is over at a moment. */
export function lastDay(until: string, language: string): string {
  const last = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date(Date.parse(until) - 1));
  return day(last, language);
}
