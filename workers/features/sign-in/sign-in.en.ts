import type { zh } from "./sign-in.zh.ts";

/** The words of the pages under /auth. */
export const en: typeof zh = {
  brand: "DealerLoop",
  alsoCalled: "车商闭环",
  apiDocs: "API",
  otherLanguage: "中文",
  signIn: "Sign in",
  signUp: "Sign up",
  errorTitle: (title) => `Error: ${title}`,
  errorCount: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  errorAt: (label, message) => `${label}: ${message}`,
  reference: (id) => `Reference ${id}`,
  typePasswordAgain: "For safety the password was not kept. Type it once more.",

  login: "Mobile number or e-mail",
  password: "Password",
  passwordHint: (least) => `At least ${least} characters; a phrase you remember works best.`,
  passwordTip: "A phrase you remember works best.",

  signUpTitle: "Sign up",
  promise: ["Every car handed over,", "followed up to the end."],
  pitch:
    "Callbacks, complaints and key accounts, worked from one list. Drop in a sheet from your DMS and make the first call within fifteen minutes.",
  proof: [
    ["Minute 2", "Signed up, stores entered", ""],
    ["Minute 6", "Repair orders checked: ", "43 cars delivered yesterday, 41 calls today"],
    ["Minute 10", "Colleagues join by QR code, the list is shared out", ""],
    ["Minute 15", "First call made, the customer's words on record", ""],
  ],
  start: "Get started",
  groupName: "Name of the group or store",
  yourName: "Your name",
  signUpButton: "Sign up and import a list",
  noCard: "No bank card, and no sales calls.",
  haveAccount: "Signed up already?",

  signInTitle: "Sign in",
  signInButton: "Sign in",
  noAccount: "Is your group new here?",
  signUpGroup: "Sign up a new group",

  joinTitle: "Join",
  invites: (group) => `${group} invites you`,
  asRole: (name, role) =>
    `Hello ${name}. You join as ${role.toLowerCase()}. Choose a login and a password, and you can start at once.`,
  asRoleSignedIn: (name, role) => `Hello ${name}. You join as ${role.toLowerCase()}.`,
  notYou: (name) => `Not ${name}? Please stop here and tell the colleague who sent you the link.`,
  joinLoginHint: "This is what you sign in with from now on.",
  joinButton: "Join and start",
  joinKnown: "Used DealerLoop before?",
  joinSignIn: "Sign in first, then join",
  signedInAs: (name) => `You are signed in as ${name}.`,
  joinSignedIn: "Join with this account",
  joinOther: "Use another account",
  joinedTitle: "You have joined",
  joined: (group) => `You are a member of ${group} and can start at once.`,
  toWorkbench: "Go to the workbench",
  toSignIn: "Sign in",
};
