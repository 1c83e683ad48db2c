import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { measureLight, type Light } from "./camera";
import "./texts";

const LOOK_MS = 500;

interface Props {
  stream: MediaStream;
  /** Is given the element from which frames are taken. */
  attach: (video: HTMLVideoElement | null) => void;
}

/** The picture of the member's own camera, mirrored as people know themselves, with the place for the face. */
export function Viewfinder({ stream, attach }: Props) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  // Of a phone held upright, until the camera says otherwise.
  const [ratio, setRatio] = useState(3 / 4);
  const [light, setLight] = useState<Light>();
  useEffect(() => {
    const shown = video.current;
    if (shown === null) {
      return;
    }
    shown.srcObject = stream;
    attach(shown);
    // Where it is refused, the frames are empty, which is noticed when they are taken.
    shown.play().catch(() => undefined);
    const look = setInterval(() => {
      setLight(measureLight(shown));
    }, LOOK_MS);
    return () => {
      clearInterval(look);
      shown.srcObject = null;
      attach(null);
    };
  }, [stream, attach]);
  return (
    <Box>
      <Box sx={{ position: "relative", borderRadius: 3, overflow: "hidden", bgcolor: "#000", aspectRatio: ratio, maxHeight: "60dvh", mx: "auto" }}>
        <Box
          component="video"
          ref={video}
          muted
          playsInline
          aria-label={t("selfie.preview")}
          onLoadedMetadata={(event) => {
            setRatio(event.currentTarget.videoWidth / event.currentTarget.videoHeight);
          }}
          sx={{ width: "100%", height: "100%", objectFit: "cover", transform: "scaleX(-1)", display: "block" }}
        />
        <Box
          aria-hidden
          sx={{
            position: "absolute",
            top: "6%",
            left: "50%",
            height: "88%",
            aspectRatio: "3 / 4",
            transform: "translateX(-50%)",
            border: "3px solid #fff",
            borderRadius: "50%",
            boxShadow: "0 0 0 100vmax rgb(0 0 0 / 35%)",
          }}
        />
      </Box>
      <Typography role="status" variant="body2" sx={{ mt: 1, minHeight: "1.5em" }}>
        {light !== undefined && t(`selfie.light.${light}`)}
      </Typography>
    </Box>
  );
}
