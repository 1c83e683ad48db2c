import { StyleSheet } from "@emotion/sheet";

// Whatever asks jsdom how an element looks pays for every rule of the page, and tests ask all the time.
StyleSheet.prototype.insert = () => undefined;
