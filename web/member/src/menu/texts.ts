import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  groups: {
    savings: "Tabungan dan iuran",
    claims: "Klaim",
  },
  balance: "Saldo JHT",
  statement: "Rincian saldo (RSJHT)",
  contributions: "Iuran per bulan",
  simulationJht: "Simulasi JHT",
  simulationJp: "Simulasi Jaminan Pensiun",
  claim: "Klaim JHT",
};

const en: typeof id = {
  groups: {
    savings: "Savings and contributions",
    claims: "Claims",
  },
  balance: "JHT balance",
  statement: "Statement (RSJHT)",
  contributions: "Contributions by month",
  simulationJht: "JHT simulation",
  simulationJp: "Pension simulation",
  claim: "JHT claim",
};

declare module "@jmo/shared/i18n/texts" {
  interface Texts {
    menu: typeof id;
  }
}

addTexts("menu", { id, en });
