import { moment } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Officer } from "../parts/Officer";
import type { Case } from "./queries";
import "./texts";

/** What member and officers have written, with the notes that the member does not see. */
export function Conversation({ messages }: { messages: Case["conversation"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("caseWork.conversation")}>
      {messages.length === 0 && <Typography>{t("caseWork.noMessage")}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
        {messages.map((message) => (
          <Box component="li" key={message.at + message.from} sx={{ justifySelf: message.from === "MEMBER" ? "start" : "end", maxWidth: "85%" }}>
            <Paper variant="outlined" sx={{ p: 1.5, borderStyle: message.from === "INTERNAL" ? "dashed" : "solid" }}>
              <Typography variant="body2" color="text.secondary">
                {t(`caseWork.authors.${message.from}`)}
                {message.officer !== null && (
                  <>
                    {" "}
                    (<Officer id={message.officer} />)
                  </>
                )}{" "}
                · {moment(message.at, i18n.language)}
              </Typography>
              <Typography sx={{ whiteSpace: "pre-line" }}>{message.text}</Typography>
            </Paper>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
