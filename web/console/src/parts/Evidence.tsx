import { failureOf, Unreachable } from "@jmo/shared/api/problem";
import { sendRenewed } from "@jmo/shared/api/renewal";
import { useApp } from "@jmo/shared/app";
import { Failure } from "@jmo/shared/ui/Failure";
import { Picture } from "@jmo/shared/ui/Picture";
import { Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

interface Props {
  /** As the service gives it: of this origin, and good for this person for some minutes. */
  link: string;
  /** What is to be seen. */
  name: string;
  /** The greatest height in pixels. */
  most?: number;
  /** Reads the case once more, for a link that is good again. */
  again: () => void;
}

/** A face or a file of a case, by a link that works for one person only. It is read with the token and kept in the page alone. */
export function Evidence({ link, name, most = 420, again }: Props) {
  const { t, i18n } = useTranslation();
  const { session } = useApp();
  const file = useQuery({
    queryKey: ["evidence", link],
    queryFn: async () => {
      const response = await sendRenewed(session, await session.accessToken(), (token) =>
        fetch(link, {
          headers: { "Accept-Language": i18n.language, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
        }),
      ).catch((cause: unknown) => {
        throw new Unreachable(cause);
      });
      if (!response.ok) {
        throw failureOf(response, await response.json().catch(() => undefined));
      }
      return response.blob();
    },
    // Evidence does not change, and each look at it is recorded.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Box component="figure" sx={{ m: 0 }}>
      {file.isPending && <Waiting />}
      {file.isError && <Failure failure={file.error} retry={again} />}
      {file.data !== undefined &&
        (file.data.type.startsWith("image/") ? <Picture content={file.data} alt={name} most={most} /> : <Download content={file.data} name={name} />)}
      <Typography component="figcaption" variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
        {name}
      </Typography>
      {file.isError && <Typography variant="body2">{t("parts.pictureLate")}</Typography>}
    </Box>
  );
}

/** A document, from the page's memory: no address of it holds a token. */
function Download({ content, name }: { content: Blob; name: string }) {
  const attach = useCallback(
    (link: HTMLAnchorElement) => {
      const address = URL.createObjectURL(content);
      link.href = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [content],
  );
  return (
    <Link ref={attach} download={name} href="#">
      {name}
    </Link>
  );
}
