import type { Schemas } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import "./texts";

/** As wide as a phone. */
const WIDTH = 360;
const IMAGE = "/api/v1/information/images/";

/** An item in both languages, as wide as on a member's phone. */
export function Preview({ content }: { content: Schemas["EditorialContentFieldsView"] }) {
  return (
    <Stack direction="row" spacing={3} useFlexGap sx={{ flexWrap: "wrap", alignItems: "flex-start" }}>
      <InLanguage content={content} language="id" />
      <InLanguage content={content} language="en" />
    </Stack>
  );
}

function InLanguage({ content, language }: { content: Schemas["EditorialContentFieldsView"]; language: "id" | "en" }) {
  const { t } = useTranslation();
  const { benefit, promo, channel } = content;
  const hours = channel?.hours?.[language];
  return (
    <Box
      component="article"
      lang={language}
      aria-label={t("content.previewOf", { language: t(`content.languages.${language}`) })}
      sx={{ width: WIDTH, p: 2, border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.default" }}
    >
      <Stack spacing={1.5}>
        {content.image !== null && (
          <Box
            component="img"
            alt=""
            src={IMAGE + content.image}
            sx={{ width: "100%", borderRadius: 1 }}
          />
        )}
        <Typography variant="h2" component="h3">
          {content.title[language]}
        </Typography>
        <Typography sx={{ fontWeight: 600 }}>{content.summary[language]}</Typography>
        {/* The service has made and cleaned it: it is what members are sent. */}
        <Box
          sx={{ overflowWrap: "anywhere", "& img": { maxWidth: "100%" }, "& p": { my: 1 } }}
          dangerouslySetInnerHTML={{ __html: content.html[language] }}
        />
        {benefit !== null && (
          <>
            <Facts facts={benefit.figures.map(({ label, value }) => ({ name: label[language], value: value[language] }))} />
            <Typography variant="body2" color="text.secondary">
              {benefit.articles.join("; ")}
            </Typography>
          </>
        )}
        {promo !== null && (
          <Facts
            facts={[
              { name: t("content.merchant"), value: promo.merchant },
              { name: t("content.validFrom"), value: moment(promo.validFrom, language) },
              { name: t("content.validUntil"), value: moment(promo.validUntil, language) },
            ]}
          />
        )}
        {channel !== null && (
          <Typography>
            {channel.contact}
            {hours !== undefined && ` · ${hours}`}
          </Typography>
        )}
      </Stack>
    </Box>
  );
}
