/**
 * The holidays of 2023 to 2026 as the State Council's notices give them, written down apart from the
 * package that the calendar reads. Dates are month-day; a range has both its ends.
 */
export const notices: Readonly<Record<number, readonly { name: string; off: string; makeUp?: string[] }[]>> =
  {
    // 国办发明电〔2022〕16号 (its New Year begins on 2022-12-31)
    2023: [
      { name: "元旦", off: "01-01..01-02" },
      { name: "春节", off: "01-21..01-27", makeUp: ["01-28", "01-29"] },
      { name: "清明节", off: "04-05..04-05" },
      { name: "劳动节", off: "04-29..05-03", makeUp: ["04-23", "05-06"] },
      { name: "端午节", off: "06-22..06-24", makeUp: ["06-25"] },
      { name: "中秋节", off: "09-29..09-29" },
      { name: "国庆节", off: "09-30..10-06", makeUp: ["10-07", "10-08"] },
    ],
    // 国办发明电〔2023〕7号
    2024: [
      { name: "元旦", off: "01-01..01-01" },
      { name: "春节", off: "02-10..02-17", makeUp: ["02-04", "02-18"] },
      { name: "清明节", off: "04-04..04-06", makeUp: ["04-07"] },
      { name: "劳动节", off: "05-01..05-05", makeUp: ["04-28", "05-11"] },
      { name: "端午节", off: "06-10..06-10" },
      { name: "中秋节", off: "09-15..09-17", makeUp: ["09-14"] },
      { name: "国庆节", off: "10-01..10-07", makeUp: ["09-29", "10-12"] },
    ],
    // 国办发明电〔2024〕12号
    2025: [
      { name: "元旦", off: "01-01..01-01" },
      { name: "春节", off: "01-28..02-04", makeUp: ["01-26", "02-08"] },
      { name: "清明节", off: "04-04..04-06" },
      { name: "劳动节", off: "05-01..05-05", makeUp: ["04-27"] },
      { name: "端午节", off: "05-31..06-02" },
      { name: "国庆节", off: "10-01..10-05", makeUp: ["09-28", "10-11"] },
      { name: "中秋节", off: "10-06..10-06" },
      { name: "国庆节", off: "10-07..10-08" },
    ],
    // 国办发明电〔2025〕7号
    2026: [
      { name: "元旦", off: "01-01..01-03", makeUp: ["01-04"] },
      { name: "春节", off: "02-15..02-23", makeUp: ["02-14", "02-28"] },
      { name: "清明节", off: "04-04..04-06" },
      { name: "劳动节", off: "05-01..05-05", makeUp: ["05-09"] },
      { name: "端午节", off: "06-19..06-21" },
      { name: "中秋节", off: "09-25..09-27" },
      { name: "国庆节", off: "10-01..10-07", makeUp: ["09-20", "10-10"] },
    ],
  };
