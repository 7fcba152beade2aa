import * as paper from "../../../shared/contracts/reports.paper.contract.ts";
import * as records from "../../../shared/contracts/reports.records.contract.ts";
import * as sheets from "../../../shared/contracts/reports.sheets.contract.ts";
import * as summaries from "../../../shared/contracts/reports.summaries.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as onPaper from "./reports.paper.actions.ts";
import { getCallbackRecords } from "./reports.records.actions.ts";
import * as ofSheets from "./reports.sheets.actions.ts";
import * as ofSummaries from "./reports.summaries.actions.ts";

export const reportRoutes = [
  route(sheets.listDailySheet, ofSheets.listDailySheet),
  route(sheets.listReworkRegister, ofSheets.listReworkRegister),
  route(sheets.getReworkCards, ofSheets.getReworkCards),
  route(records.getCallbackRecords, getCallbackRecords),
  route(paper.printPaperList, onPaper.printPaperList),
  route(paper.readCodeOnPaper, onPaper.readCodeOnPaper),
  route(summaries.listSummaryReports, ofSummaries.listSummaryReports),
  route(summaries.createSummaryReport, ofSummaries.createSummaryReport),
  route(summaries.getSummaryReport, ofSummaries.getSummaryReport),
  route(summaries.editSummaryReport, ofSummaries.editSummaryReport),
  route(summaries.rebuildSummaryReport, ofSummaries.rebuildSummaryReport),
  route(summaries.fileSummaryReport, ofSummaries.fileSummaryReport),
  route(summaries.reopenSummaryReport, ofSummaries.reopenSummaryReport),
];
