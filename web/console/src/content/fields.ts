import type { Schemas } from "@jmo/shared/api/client";
import { fieldOf, momentOf } from "../parts/clock";

type Kind = Schemas["ContentKind"];
type View = Schemas["EditorialContentFieldsView"];

export const KINDS: readonly Kind[] = ["BENEFIT", "NEWS", "PROMO", "FAQ", "CHANNEL"];
export const PROGRAMMES: readonly Schemas["BenefitProgramme"][] = [
  "JHT",
  "JP",
  "JKK",
  "JKM",
  "JKP",
  "SCHOLARSHIP",
  "HOUSING",
  "SERTAKAN",
];
export const SEGMENTS: readonly Schemas["AudienceSegment"][] = ["PU", "BPU", "PMI", "JAKON"];

export interface Figure {
  readonly labelId: string;
  readonly labelEn: string;
  readonly valueId: string;
  readonly valueEn: string;
  readonly source: string;
}

/** What an editor types, field by field, of whatever kind the item is. */
export interface Fields {
  readonly titleId: string;
  readonly titleEn: string;
  readonly summaryId: string;
  readonly summaryEn: string;
  readonly bodyId: string;
  readonly bodyEn: string;
  readonly image: string | null;
  readonly programme: Schemas["BenefitProgramme"];
  readonly figures: readonly Figure[];
  readonly articles: string;
  readonly merchant: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly segments: readonly Schemas["AudienceSegment"][];
  readonly activeOnly: boolean;
  readonly contact: string;
  readonly hoursId: string;
  readonly hoursEn: string;
}

export const NO_FIGURE: Figure = { labelId: "", labelEn: "", valueId: "", valueEn: "", source: "" };

/** The fields of what is on record; empty ones of a new item. */
export function fieldsOf(view?: View): Fields {
  return {
    titleId: view?.title.id ?? "",
    titleEn: view?.title.en ?? "",
    summaryId: view?.summary.id ?? "",
    summaryEn: view?.summary.en ?? "",
    bodyId: view?.body.id ?? "",
    bodyEn: view?.body.en ?? "",
    image: view?.image ?? null,
    programme: view?.benefit?.programme ?? "JHT",
    figures: (view?.benefit?.figures ?? []).map(({ label, value, source }) => ({
      labelId: label.id,
      labelEn: label.en,
      valueId: value.id,
      valueEn: value.en,
      source,
    })),
    articles: view?.benefit?.articles.join("\n") ?? "",
    merchant: view?.promo?.merchant ?? "",
    validFrom: view?.promo == null ? "" : fieldOf(view.promo.validFrom),
    validUntil: view?.promo == null ? "" : fieldOf(view.promo.validUntil),
    segments: view?.promo?.segments ?? [],
    activeOnly: view?.promo?.activeOnly ?? false,
    contact: view?.channel?.contact ?? "",
    hoursId: view?.channel?.hours?.id ?? "",
    hoursEn: view?.channel?.hours?.en ?? "",
  };
}

/** What is sent: the common fields, and those of the kind. */
export function contentOf(kind: Kind, fields: Fields): Schemas["ContentRequestsContentFields"] {
  return {
    title: { id: fields.titleId, en: fields.titleEn },
    summary: { id: fields.summaryId, en: fields.summaryEn },
    body: { id: fields.bodyId, en: fields.bodyEn },
    image: fields.image,
    ...(kind === "BENEFIT" && {
      benefit: {
        programme: fields.programme,
        figures: fields.figures.map((figure) => ({
          label: { id: figure.labelId, en: figure.labelEn },
          value: { id: figure.valueId, en: figure.valueEn },
          source: figure.source,
        })),
        articles: fields.articles.split("\n").map((line) => line.trim()).filter((line) => line !== ""),
      },
    }),
    ...(kind === "PROMO" && {
      promo: {
        merchant: fields.merchant,
        validFrom: momentOf(fields.validFrom),
        validUntil: momentOf(fields.validUntil),
        segments: [...fields.segments],
        activeOnly: fields.activeOnly,
      },
    }),
    ...(kind === "CHANNEL" && {
      channel: {
        contact: fields.contact,
        hours: fields.hoursId === "" && fields.hoursEn === "" ? null : { id: fields.hoursId, en: fields.hoursEn },
      },
    }),
  };
}
