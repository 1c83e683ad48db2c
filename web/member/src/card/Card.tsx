import { answer, type Schemas } from "@jmo/shared/api/client";
import { useApp } from "@jmo/shared/app";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeepChoice } from "../offline/KeepChoice";
import { KeptCardInstead } from "../offline/KeptCardInstead";
import { save } from "../app/save";
import { CardFace } from "./CardFace";
import { Code } from "./Code";
import { FullScreen } from "./FullScreen";
import { useCard } from "./queries";
import "./texts";

/** Kartu digital. */
export default function Card() {
  const { t } = useTranslation();
  const card = useCard();
  const renew = () => void card.refetch();
  return (
    <Page title={t("card.title")}>
      {card.isPending && <Waiting />}
      {card.isError && <Failure failure={card.error} retry={renew} />}
      {card.data === undefined ? card.isError && <KeptCardInstead failure={card.error} /> : <Own card={card.data} renew={renew} />}
      <KeepChoice />
    </Page>
  );
}

function Own({ card, renew }: { card: Schemas["CardView"]; renew: () => void }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  return (
    <>
      <CardFace card={card} />
      <Panel title={t("card.check")}>
        <Code verification={card.verification} renew={renew} />
        <Typography variant="body2" color="text.secondary">
          {t("card.checkHint")}
        </Typography>
        <Button
          variant="contained"
          size="large"
          onClick={() => {
            setLarge(true);
          }}
        >
          {t("card.show")}
        </Button>
        <Download />
      </Panel>
      {large && (
        <FullScreen
          card={card}
          verification={card.verification}
          renew={renew}
          close={() => {
            setLarge(false);
          }}
        />
      )}
    </>
  );
}

/** To be printed or handed to an employer. */
function Download() {
  const { t } = useTranslation();
  const { api } = useApp();
  const download = useMutation({
    mutationFn: async () => {
      save(await answer(api.GET("/api/v1/members/me/card/document", { parseAs: "blob" })), "kartu-peserta.pdf");
    },
  });
  return (
    <Stack spacing={1}>
      <Button
        variant="outlined"
        loading={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        {t("card.download")}
      </Button>
      <Typography role="status" variant="body2">
        {download.isSuccess && t("card.saved")}
      </Typography>
      {download.isError && <Failure failure={download.error} />}
    </Stack>
  );
}
