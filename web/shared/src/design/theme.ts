import { createTheme } from "@mui/material/styles";

/** The colours of Keycloak's login pages (deploy/keycloak/themes), so that app and login look like one thing. */
const GREEN = "#1b6e3c";
const GREEN_DARK = "#124d2a";
const INK = "#1c2b22";
const PAPER = "#f2f7f4";

/** Light and dark as the device prefers. Contrast of text is at least 4.5 : 1 in both. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "media" },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: GREEN, dark: GREEN_DARK, contrastText: "#ffffff" },
        secondary: { main: "#8a5a00", contrastText: "#ffffff" },
        error: { main: "#b3261e" },
        background: { default: PAPER, paper: "#ffffff" },
        text: { primary: INK, secondary: "#4a5c51" },
      },
    },
    dark: {
      palette: {
        primary: { main: "#7fd6a0", dark: "#5cb981", contrastText: "#06210f" },
        secondary: { main: "#f0c36a", contrastText: "#2b1d00" },
        error: { main: "#ffb4ab" },
        background: { default: "#0f1813", paper: "#18241d" },
        text: { primary: "#e6f0ea", secondary: "#b3c4ba" },
      },
    },
  },
  shape: { borderRadius: 12 },
  typography: {
    fontFamily: "system-ui, sans-serif",
    h1: { fontSize: "1.5rem", fontWeight: 700, lineHeight: 1.25 },
    h2: { fontSize: "1.125rem", fontWeight: 700, lineHeight: 1.3 },
    button: { textTransform: "none", fontWeight: 600 },
  },
  components: {
    // What a thumb presses is 44 pixels high.
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 44 } } },
    MuiTextField: { defaultProps: { fullWidth: true } },
  },
});
