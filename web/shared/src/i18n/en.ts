import type { SharedTexts } from "./texts";

export const en: SharedTexts = {
  app: {
    name: "JMO",
    title: "JMO – Jamsostek Mobile",
    skip: "Skip to content",
    language: "Bahasa Indonesia",
    languageLabel: "Change the language to Indonesian",
    signOut: "Sign out",
    back: "Back",
    home: "Home",
    loading: "Loading…",
    retry: "Try again",
    newVersion: "There is a new version of this app.",
    reload: "Reload",
    offline: "You are not connected to the internet. What you have entered stays; nothing is sent until you press again.",
    away: "The server cannot be reached. We keep trying; what you have entered stays.",
    notFound: "There is no such page",
    notFoundDetail: "The address may be mistyped, or the page has moved.",
    broken: "Something is wrong in the app",
    brokenDetail: "Reload this page. What you have entered is not lost.",
  },
  session: {
    expired: "Your session has ended",
    expiredDetail: "To keep you safe, you need to log in again. What you have entered is not lost.",
    logIn: "Log in again",
    failed: "The login page cannot be reached. Check your internet connection and try again.",
  },
  failure: {
    unreachable: "The server cannot be reached",
    unreachableDetail: "Check your internet connection and try again.",
    foreign: "The server cannot serve you at the moment",
    foreignDetail: "Try again in a moment.",
    trace: "Number for our staff: {{traceId}}",
    wait_one: "Wait {{count}} second.",
    wait_other: "Wait {{count}} seconds.",
  },
};
