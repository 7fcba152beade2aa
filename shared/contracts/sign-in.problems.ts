import { defineProblems } from "../kernel/problem.ts";

/** What can go wrong when people sign up, sign in, join or ask for an access token. */
export const signInProblems = defineProblems({
  "sign_in.required": {
    status: 401,
    zh: { title: "请先登录", detail: "还没有登录，或登录已经过期。请重新登录。" },
    en: {
      title: "Sign in first",
      detail: "You are not signed in, or your session has ended. Sign in again.",
    },
  },
  "sign_in.wrong": {
    status: 401,
    zh: { title: "登录不了", detail: "账号或密码不对，请核对后再试。" },
    en: {
      title: "Could not sign in",
      detail: "The account or the password is wrong. Check both and try again.",
    },
  },
  "sign_in.locked": {
    status: 429,
    zh: { title: "账号暂时锁住", detail: "密码连续输错 10 次，账号已锁住，{minutes} 分钟后再试。" },
    en: {
      title: "Account locked for now",
      detail: "The password was wrong 10 times in a row. The account is locked; try again in {minutes} min.",
    },
  },
  "sign_in.cross_site": {
    status: 403,
    zh: { title: "没有提交", detail: "这次提交不是从本站页面发出的。请回到本站页面，再提交一次。" },
    en: {
      title: "Not sent",
      detail: "This did not come from a page of this site. Go back to our own page and send it again.",
    },
  },
  "sign_in.left": {
    status: 403,
    zh: { title: "进不去", detail: "您已经不在这个集团，或账号已停用。需要的话请找管理员。" },
    en: {
      title: "No longer a member",
      detail: "You are no longer with this group, or your access has been ended. Ask its administrator.",
    },
  },
  "sign_in.no_group": {
    status: 403,
    zh: {
      title: "还没有加入集团",
      detail: "这个账号现在不在任何集团里。请找同事要一个邀请链接，或注册一个新集团。",
    },
    en: {
      title: "Not in a group",
      detail: "This account is not in any group. Ask a colleague for an invitation, or sign up a new group.",
    },
  },
  "login.needed": {
    status: 422,
    zh: { title: "没填账号", detail: "请填手机号或邮箱" },
    en: { title: "No mobile number or e-mail", detail: "Enter a mobile number or an e-mail address" },
  },
  "login.only_one": {
    status: 422,
    zh: { title: "账号填了两个", detail: "手机号和邮箱填一个就行" },
    en: { title: "Two accounts given", detail: "Give either a mobile number or an e-mail address" },
  },
  "login.invalid": {
    status: 422,
    zh: { title: "账号格式不对", detail: "不是手机号，也不是邮箱，请核对" },
    en: { title: "Not a login", detail: "This is neither a mobile number nor an e-mail address" },
  },
  "login.too_short": {
    status: 422,
    zh: { title: "手机号位数不对", detail: "手机号少 {off} 位，一共 11 位" },
    en: { title: "Mobile number too short", detail: "This mobile number has {digits} digits; it needs 11" },
  },
  "login.too_long": {
    status: 422,
    zh: { title: "手机号位数不对", detail: "手机号多 {off} 位，一共 11 位" },
    en: { title: "Mobile number too long", detail: "This mobile number has {digits} digits; it needs 11" },
  },
  "login.not_mobile": {
    status: 422,
    zh: { title: "不是手机号", detail: "座机和境外号码不能登录，请填国内手机号或邮箱" },
    en: {
      title: "Not a mobile number",
      detail:
        "Landlines and foreign numbers cannot sign in; use a Chinese mobile number or an e-mail address",
    },
  },
  "login.taken": {
    status: 422,
    zh: { title: "已经注册过", detail: "这个账号已经注册过，请直接登录" },
    en: { title: "Already registered", detail: "This account exists already; sign in instead" },
  },
  "password.too_short": {
    status: 422,
    zh: { title: "密码太短", detail: "密码至少 {least} 位" },
    en: { title: "Password too short", detail: "A password has at least {least} characters" },
  },
  "password.too_long": {
    status: 422,
    zh: { title: "密码太长", detail: "密码最多 {most} 位" },
    en: { title: "Password too long", detail: "A password has at most {most} characters" },
  },
  "password.is_login": {
    status: 422,
    zh: { title: "密码太好猜", detail: "密码不能和手机号或邮箱一样" },
    en: {
      title: "Password too easy to guess",
      detail: "The password must differ from the mobile number or e-mail address",
    },
  },
  "password.is_name": {
    status: 422,
    zh: { title: "密码太好猜", detail: "密码不能和姓名或集团名称一样" },
    en: {
      title: "Password too easy to guess",
      detail: "The password must differ from your name and the group's name",
    },
  },
  "password.common": {
    status: 422,
    zh: { title: "密码太好猜", detail: "用这个密码的人太多，很容易被猜中，请换一个" },
    en: { title: "Password too easy to guess", detail: "Too many people use this password; choose another" },
  },
  "password.of_account": {
    status: 422,
    zh: { title: "密码不对", detail: "这个账号已经注册过，密码和原来的不一样" },
    en: { title: "Wrong password", detail: "This account exists already, and the password is not its own" },
  },
  "join.unknown": {
    status: 404,
    zh: { title: "没有这个邀请", detail: "链接不完整或写错了。请让同事把邀请链接再发一次。" },
    en: {
      title: "No such invitation",
      detail: "The link is incomplete or wrong. Ask your colleague to send it again.",
    },
  },
  "join.expired": {
    status: 410,
    zh: { title: "邀请过期了", detail: "邀请链接 7 天内有效，这个已经过期。请让同事重新发一个。" },
    en: {
      title: "Invitation expired",
      detail:
        "An invitation is good for seven days, and this one is older. Ask your colleague for a new one.",
    },
  },
  "join.used": {
    status: 410,
    zh: {
      title: "邀请用过了",
      detail: "每个邀请只能用一次，这个已经用过。是您用的就直接登录，不是就请同事重新发一个。",
    },
    en: {
      title: "Invitation already used",
      detail:
        "An invitation works once, and this one has been used. If that was you, sign in; if not, ask your colleague for a new one.",
    },
  },
  "join.revoked": {
    status: 410,
    zh: { title: "邀请已取消", detail: "发邀请的人把它取消了。请和同事确认后重新发一个。" },
    en: {
      title: "Invitation withdrawn",
      detail: "This invitation was withdrawn. Ask your colleague, who can send a new one.",
    },
  },
  "join.already_member": {
    status: 409,
    zh: {
      title: "您已经在这个集团里",
      detail: "这个账号在「{group}」已经有一份档案，不能再用另一个邀请。直接登录即可。",
    },
    en: {
      title: "Already a member",
      detail: "This account already belongs to {group}, so it cannot take another invitation. Just sign in.",
    },
  },
});
