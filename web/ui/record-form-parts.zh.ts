export const zh = {
  otherEdit: (name: string, when: string) =>
    `${name || "别的同事"}${when ? ` ${when} ` : "刚"}改过这条记录。您写的内容还在，核对后再保存。`,
  bothChanged: (count: number) => `有 ${count} 处两边都改了，标在下面。`,
  theirs: (value: string) => `对方改成了「${value}」`,
  theirsEmpty: "对方清空了这一项",
  takeTheirs: "用对方的",
  save: "保存",
  discard: "不改了",
};
