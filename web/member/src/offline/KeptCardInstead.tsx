import { Unreachable } from "@jmo/shared/api/problem";
import { moment } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CardFace } from "../card/CardFace";
import { FullScreen } from "../card/FullScreen";
import type { KeptCard } from "./keeping";
import { useKept } from "./useKept";
import "./texts";

/** The card that was kept, in place of one that cannot be read now. */
export function KeptCardInstead({ failure }: { failure: unknown }) {
  const kept = useKept("card");
  return kept !== undefined && failure instanceof Unreachable && <CardWithoutCode card={kept} />;
}

/** A card without a connection, marked with its time. */
export function CardWithoutCode({ card }: { card: KeptCard }) {
  const { t, i18n } = useTranslation();
  const [large, setLarge] = useState(false);
  return (
    <>
      <CardFace card={card} />
      <Alert severity="info">{t("card.withoutCode", { at: moment(card.asOf, i18n.language) })}</Alert>
      <Button
        variant="contained"
        onClick={() => {
          setLarge(true);
        }}
      >
        {t("offline.show")}
      </Button>
      {large && (
        <FullScreen
          card={card}
          close={() => {
            setLarge(false);
          }}
        />
      )}
    </>
  );
}
