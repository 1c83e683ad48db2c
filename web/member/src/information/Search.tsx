import { PagedList } from "@jmo/shared/ui/PagedList";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Fragments } from "../app/Fragments";
import { LinkCard } from "../app/LinkCard";
import { useSettled } from "../app/useSettled";
import { useSearch } from "./queries";
import "./texts";

const FEWEST_LETTERS = 2;

/** A search through everything that is published, in place of what else is shown. */
export function Search({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const settled = useSettled(words.trim());
  return (
    <>
      <TextField
        id="search"
        type="search"
        label={t("information.search")}
        helperText={words.trim().length === 1 ? t("information.searchHint") : undefined}
        value={words}
        slotProps={{ htmlInput: { maxLength: 100, enterKeyHint: "search" } }}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      {settled.length < FEWEST_LETTERS ? children : <Found words={settled} />}
    </>
  );
}

function Found({ words }: { words: string }) {
  const { t } = useTranslation();
  const found = useSearch(words);
  return (
    <PagedList
      pages={found}
      idOf={(each) => each.slug ?? each.branchCode ?? ""}
      empty={t("information.nothingFound")}
      more={t("information.more")}
    >
      {({ kind, slug, branchCode, title, excerpt }) => (
        <LinkCard
          to={kind === "BRANCH" ? `/branches/${branchCode ?? ""}` : `/information/${slug ?? ""}`}
          title={title.map(({ text }) => text).join("")}
        >
          <Typography variant="body2" color="text.secondary">
            {t(`information.${kind}`)}
          </Typography>
          <Typography variant="body2">
            <Fragments fragments={excerpt} />
          </Typography>
        </LinkCard>
      )}
    </PagedList>
  );
}
