import { day } from "@jmo/shared/format";
import { currentLanguage } from "@jmo/shared/i18n/start";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { lastDay } from "./Contents";
import { RichText } from "./RichText";
import { useContent, type Content } from "./queries";
import "./texts";

/** Something published, in the member's language. */
export default function ContentPage() {
  const { t } = useTranslation();
  const { slug = "" } = useParams();
  const content = useContent(slug);
  const language = currentLanguage();
  return (
    <Page title={content.data?.title[language] ?? t("information.title")}>
      {content.isPending && <Waiting />}
      {content.isError && <Failure failure={content.error} retry={() => void content.refetch()} />}
      {content.data !== undefined && <Shown content={content.data} />}
    </Page>
  );
}

function Shown({ content }: { content: Content }) {
  const { t, i18n } = useTranslation();
  const language = currentLanguage();
  const { benefit, promo, channel, image } = content;
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {t(`information.${content.kind}`)} · {day(content.updatedAt.slice(0, 10), i18n.language)}
      </Typography>
      {image !== null && <Box component="img" src={image} alt="" sx={{ maxWidth: "100%", borderRadius: 1 }} />}
      <Typography sx={{ fontWeight: 600 }}>{content.summary[language]}</Typography>
      {promo !== null && (
        <Panel>
          <Typography>{t("information.merchant", { merchant: promo.merchant })}</Typography>
          <Typography>{t("information.validUntil", { on: lastDay(promo.validUntil, i18n.language) })}</Typography>
          {promo.activeOnly && <Typography>{t("information.activeOnly")}</Typography>}
        </Panel>
      )}
      {channel !== null && (
        <Panel>
          <Facts
            facts={[
              { name: t("information.contact"), value: <Contact contact={channel.contact} /> },
              { name: t("information.served"), value: channel.hours?.[language] ?? t("information.always") },
            ]}
          />
        </Panel>
      )}
      <RichText html={content.html[language]} />
      {benefit !== null && benefit.figures.length > 0 && (
        <Panel title={t("information.figures")}>
          <Facts
            facts={benefit.figures.map(({ label, value, source }) => ({
              name: label[language],
              value: (
                <>
                  {value[language]}
                  <Typography variant="body2" color="text.secondary">
                    {t("information.source", { source })}
                  </Typography>
                </>
              ),
            }))}
          />
        </Panel>
      )}
      {benefit !== null && benefit.articles.length > 0 && (
        <Panel title={t("information.articles")}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {benefit.articles.map((article) => (
              <li key={article}>{article}</li>
            ))}
          </Box>
        </Panel>
      )}
    </>
  );
}

/** A number can be called and an address written to; everything else is words. */
function Contact({ contact }: { contact: string }) {
  const digits = contact.replace(/[\s()-]/g, "");
  const href = /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : undefined;
  return href === undefined ? contact : <MuiLink href={href}>{contact}</MuiLink>;
}
