import { addTexts } from "@jmo/shared/i18n/texts";

const id = {
  groups: {
    membership: "Kepesertaan",
    savings: "Tabungan dan iuran",
    claims: "Klaim",
  },
  card: "Kartu digital",
  balance: "Saldo JHT",
  statement: "Rincian saldo (RSJHT)",
  contributions: "Iuran per bulan",
  bpu: "Bayar iuran BPU",
  simulationJht: "Simulasi JHT",
  simulationJp: "Simulasi Jaminan Pensiun",
  claim: "Klaim JHT",
};

const en: typeof id = {
  groups: {
    membership: "Membership",
    savings: "Savings and contributions",
    claims: "Claims",
  },
  card: "Digital card",
  balance: "JHT balance",
  statement: "Statement (RSJHT)",
  contributions: "Contributions by month",
  bpu: "Pay contributions (BPU)",
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
