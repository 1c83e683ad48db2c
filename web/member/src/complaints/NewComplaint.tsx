import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { LinkCard } from "../app/LinkCard";
import { useKinds } from "./queries";
import "./texts";

/** What one can complain about, each with what it needs. */
export default function NewComplaint() {
  const { t } = useTranslation();
  const kinds = useKinds();
  return (
    <Page title={t("complaints.newTitle")}>
      <Typography>{t("complaints.choose")}</Typography>
      {kinds.isPending && <Waiting />}
      {kinds.isError && <Failure failure={kinds.error} retry={() => void kinds.refetch()} />}
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {kinds.data?.kinds.map((kind) => (
          <li key={kind.kind}>
            <LinkCard to={`/complaints/new/${kind.kind}`} title={kind.title}>
              <Typography variant="body2">{kind.help}</Typography>
              {kind.evidence.wanted.length > 0 && (
                <Typography variant="body2" color="text.secondary">
                  {t(kind.evidence.required ? "complaints.needs" : "complaints.needsNot", { wanted: kind.evidence.wanted.join(", ") })}
                </Typography>
              )}
            </LinkCard>
          </li>
        ))}
      </Stack>
    </Page>
  );
}
