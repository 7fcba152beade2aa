// Made by scripts/generate.mjs from the contracts; do not edit.

export interface paths {
    "/service-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Service visits (repair orders) of the caller's stores, latest delivery first; `state=open` lists those still in the workshop.
         * @description Needs the permission `service-visits:see` (查看维修工单).
         */
        get: operations["listServiceVisits"];
        put?: never;
        /**
         * Records a service visit; `deliveredAt` opens its callback (CB-01), `settledAt` where that is all that is known.
         * @description Needs the permission `service-visits:edit` (登记维修工单).
         */
        post: operations["createServiceVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-visits/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Creates or updates a service visit by the integrator's own id.
         * @description Needs the permission `service-visits:edit` (登记维修工单).
         */
        put: operations["putServiceVisitByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service visit.
         * @description Needs the permission `service-visits:see` (查看维修工单).
         */
        get: operations["getServiceVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a service visit; reopened, voided or of a kind not called, it takes its open callback with it. A voided one stays so until its `state` is said.
         * @description Needs the permission `service-visits:edit` (登记维修工单).
         */
        patch: operations["editServiceVisit"];
        trace?: never;
    };
    "/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow-ups in sight. `view=workbench` is the caller's open list in working order; without `state` every state, by due time.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["listFollowUps"];
        put?: never;
        /**
         * Opens a follow-up by hand.
         * @description Needs the permission `follow-ups:work` (做回访).
         */
        post: operations["createFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Spreads open follow-ups of one person, or chosen ones, over others: evenly, one phone to one person, the customer's last caller first, never the serving adviser, nobody who is away, promised calls to the stand-in.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        post: operations["reassignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/reassign/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who would get how many, by the rule of `POST /follow-ups/reassign`; writes nothing.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        post: operations["previewReassignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/reassign/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a move back within ten minutes: what was not worked since returns to whoever had it; the rest is listed and stays.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        post: operations["undoReassignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One follow-up with everything the call screen needs.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getFollowUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records one dial and what came of it; counts for every open follow-up on the same phone.
         * @description Needs the permission `follow-ups:work` (做回访).
         */
        post: operations["recordAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a follow-up to someone else.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        post: operations["reassignFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back the last call of a follow-up within ten minutes, by whoever recorded it, while nobody went on from it: the follow-ups it counted for are as they were, and what it opened goes. What was heard for the archive stays.
         * @description Needs the permission `follow-ups:work` (做回访).
         */
        post: operations["takeCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often customers pick up, by store and outgoing line: a line that is marked as spam falls behind its mean.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        get: operations["listLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today's callback runs by store and caller at their four control points (CB-14): list fixed, person fixed, calls made, results answered.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getTodaysRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/today/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The follow-ups behind one number of today's runs: as many as it says.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["listRunFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/today/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What today's valid contacts brought, up to twenty: first what waits for somebody to take it on, then the latest.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getRunResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's five numbers and what is in the way of today's list.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getWorkbench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/re-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Valid contacts of a month that were drawn to be checked by another person, the latest first.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        get: operations["listReCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/re-calls/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The truth score of each store and caller in a month: of the valid contacts that were asked about again, the share that were as recorded.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        get: operations["getTruthScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/re-calls/{id}/overrule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restores a valid contact that a re-call had refuted wrongly: it counts again, and as confirmed in the truth score.
         * @description Needs the permission `re-calls:overrule` (复核改判).
         */
        post: operations["overruleReCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases in sight, newest first; `open=true` lists those not closed.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Opens a case by hand, for what is heard outside a callback.
         * @description Needs the permission `cases:work` (处理投诉).
         */
        post: operations["createCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with its steps, the customer, the car and the order it is about.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a solved case with the customer's word, by another person than its handler (CB-08).
         * @description Needs the permission `cases:close` (关闭投诉).
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a case on: acknowledge, plan, note an update, solve, or raise its level.
         * @description Needs the permission `cases:work` (处理投诉).
         */
        post: operations["caseAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of the stores in sight, of the month to date: due-based by the month of the due time; cancelled, do-not-call and history count nowhere. Without stores where sight is one's own work.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases behind a number: of the month to date the latest deadline first, the open major ones from the oldest.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["listNumberCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/dials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own dials of today, the latest first; one that counted for several follow-ups stands once. `part=counted` are the valid contacts.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["listDials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The follow-ups behind a rate of the month to date: as many as it says, the latest first.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["listNumberFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/service-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The orders behind a number, the latest delivery first; behind `retention` each car by its last visit before the last 12 months.
         * @description Needs the permission `service-visits:see` (查看维修工单).
         */
        get: operations["listNumberVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callback-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The callback records (回访记录表) of some follow-ups: customer, car, order, what was asked and answered, every dial, and what it led to.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getCallbackRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The follow-up behind a code on paper, within sight.
         * @description Needs the permission `follow-ups:work` (做回访).
         */
        get: operations["readCodeOnPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Today's calls of a person for paper, in working order, with their numbers: one line a phone, each with a code by which its result is entered later. On record as use of the numbers. Somebody else's list needs follow-ups:assign too.
         * @description Needs the permission `follow-ups:work` (做回访).
         */
        post: operations["printPaperList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/daily-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The daily follow-up sheet of a store (CB-05): every call of a day in its order, with the customer's own words apart from the caller's summary.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["listDailySheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/rework-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Beside the lines of the rework register: the order before, who answers for it, the cause, and how it ended.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["getReworkCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/rework-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The follow-up and rework register of a store (SV-06, CB-05): cars that came back, and what customers told of it, the latest first.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["listReworkRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summary-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Callback summary reports (回访总结报告) in sight, the latest period first; those of the group for whoever sees all of it.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        get: operations["listSummaryReports"];
        put?: never;
        /**
         * Builds the figures of a period and writes a draft from them, in the caller's language.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        post: operations["createSummaryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summary-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One summary report with its figures and its text.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        get: operations["getSummaryReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits the text of a draft, section by section.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        patch: operations["editSummaryReport"];
        trace?: never;
    };
    "/summary-reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files a draft under a number, with its figures as they stand; it never changes from then on.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        post: operations["fileSummaryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summary-reports/{id}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Builds the figures of a draft anew; sections that nobody edited are written anew, the others stay.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        post: operations["rebuildSummaryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summary-reports/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a new edition of a filed report, a draft under the same number; the filed one stays as it is.
         * @description Needs the permission `reports:write` (编写和归档回访总结).
         */
        post: operations["reopenSummaryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `cases:see` (查看投诉).
         */
        get: operations["getCaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getCustomerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `follow-ups:see` (查看回访).
         */
        get: operations["getFollowUpHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/service-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `service-visits:see` (查看维修工单).
         */
        get: operations["getServiceVisitHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["getStaffHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["getStoreHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/vehicles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed which fields of it and when, newest first; from the release on that keeps it.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getVehicleHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a phone, e-mail or WeCom to a customer.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["addContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-points/{id}/cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says how often a phone may be dialled a day, for everyone who has it; null for the usual three.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["capContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-points/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows one contact whole, for a reason; the log keeps who asked and why.
         * @description Needs the permission `personal-data:reveal` (说明原因后看号码).
         */
        post: operations["revealContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a list tells of some customers: main phone, car, last visit and the next open call.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getCustomerCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may be on file already: by name and phone as they are typed, or who may be the same as a customer on file, by phone, car or name. At most ten, the likeliest first.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["findCustomerDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was merged into a customer, the latest first.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["listCustomerMerges"];
        put?: never;
        /**
         * Makes one customer of two: everything that hangs on the one that goes comes to the one that stays. From then on its ids, its external id and its phone and name lead to the one that stays.
         * @description Needs the permission `customers:merge` (合并客户和车辆).
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two customers side by side, what hangs on each, and whose value each field had better take; writes nothing.
         * @description Needs the permission `customers:merge` (合并客户和车辆).
         */
        get: operations["previewCustomerMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers of the caller's stores, newest first.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Opens an archive for a customer; the same name on the same phone is the same person, and answers 409 with `customerId` where that one is in sight, else with `storeName`. A newly allocated one opens a first contact (AR-04).
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Creates or updates a customer by the integrator's own id.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        put: operations["putCustomerByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer with contact points, cars and do-not-call entries.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a customer.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        patch: operations["editCustomer"];
        trace?: never;
    };
    "/do-not-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters a do-not-call with its reach; open calls that it forbids are cancelled as 免回访. Rescue, recall and answers to a complaint stay allowed.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["addDoNotCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/do-not-call/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a do-not-call entry; it stays in the history.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["endDoNotCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a merge back within 30 days: what it moved and changed goes back where it stands as the merge left it; what was changed since is listed and stays with the record that was kept, and so does what was added to it.
         * @description Needs the permission `customers:merge` (合并客户和车辆).
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ownership-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a change of owner (过户): ownership ends, the car's open callbacks cancel, complaints stay.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["changeOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds customers, cars, visits, cases and open follow-ups by name, pinyin, initials, phone tail, plate, VIN tail, number or title.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["searchArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a customer, newest first; open work stands in `open`.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getCustomerTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicle-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which car may be on file already: by VIN and plate as they are typed, or which may be the same as a car on file, by a plate that both bore. At most ten.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["findVehicleDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicle-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was merged into a car, the latest first.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["listVehicleMerges"];
        put?: never;
        /**
         * Makes one car of two: plates and readings with their days, people, orders and calls come to the one that stays. From then on the ids, the external id and the VIN of the one that goes lead to it. Two VINs that are both right are two cars.
         * @description Needs the permission `customers:merge` (合并客户和车辆).
         */
        post: operations["mergeVehicles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicle-merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two cars side by side, what hangs on each, and whose value each field had better take; writes nothing.
         * @description Needs the permission `customers:merge` (合并客户和车辆).
         */
        get: operations["previewVehicleMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vehicles of the caller's stores, newest first.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["listVehicles"];
        put?: never;
        /**
         * Enters a car.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        post: operations["createVehicle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicles/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Creates or updates a car by the integrator's own id.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        put: operations["putVehicleByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vehicles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One car with its plates, people, readings and last visits.
         * @description Needs the permission `customers:see` (查看客户和车辆).
         */
        get: operations["getVehicle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a car; a new plate ends the old one.
         * @description Needs the permission `customers:edit` (修改客户和车辆).
         */
        patch: operations["editVehicle"];
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, latest first.
         * @description Needs the permission `imports:run` (导入数据).
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Loads a spreadsheet (.xlsx, .csv; UTF-8 or GB18030; up to 40 MB). `check` counts without writing; `apply` writes.
         * @description Needs the permission `imports:run` (导入数据).
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import with its progress, counts and report.
         * @description Needs the permission `imports:run` (导入数据).
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes an import that was checked.
         * @description Needs the permission `imports:run` (导入数据).
         */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops an import; what is written stays, and the report says how much.
         * @description Needs the permission `imports:run` (导入数据).
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an import back within seven days. `check` counts what would go, return and stay; `apply` does it, or goes on where it was stopped.
         * @description Needs the permission `imports:run` (导入数据).
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops the taking back of an import; what went or returned stays so, and it can be gone on with.
         * @description Needs the permission `imports:run` (导入数据).
         */
        post: operations["cancelImportUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes a list to a spreadsheet: the rows and values that the caller's own list shows, under the same filters. Needs the list's permission too.
         * @description Needs the permission `exports:make` (导出表格).
         */
        post: operations["startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the caller's own exports, how far it has come and its file.
         * @description Needs the permission `exports:make` (导出表格).
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops an export; nothing of it is kept.
         * @description Needs the permission `exports:make` (导出表格).
         */
        post: operations["cancelExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link to a file, good for two minutes: to one's own export with `exports:make`, to any other with `imports:run`.
         * @description Any signed-in caller may do this for themselves.
         */
        post: operations["linkFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The policies in force, the shipped defaults included.
         * @description Needs the permission `policies:see` (查看规则和话术).
         */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Puts a new version of a policy in force, for the group or one store; open follow-ups keep the version that opened them.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["putPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scripts in force, the shipped ones included.
         * @description Needs the permission `policies:see` (查看规则和话术).
         */
        get: operations["listScripts"];
        put?: never;
        /**
         * Puts a new version of a script in force (CB-15).
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["putScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drafts of policies and scripts, those that wait for their time included.
         * @description Needs the permission `policies:see` (查看规则和话术).
         */
        get: operations["listSettingDrafts"];
        put?: never;
        /**
         * Begins the draft of a policy or a script, of which the group and each store have one at most.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["startSettingDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a draft.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        patch: operations["editSettingDraft"];
        trace?: never;
    };
    "/setting-drafts/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drops a draft.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["dropSettingDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-drafts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the draft of a policy would do to open follow-ups if it held for them too, a page of them at a time, in working order.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        get: operations["previewSettingDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-drafts/{id}/put-in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a draft in force at once, or at a time; for what opens from then on, or for what is open too.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["putDraftInForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-drafts/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back the time at which a draft was to come in force; it can then be edited again.
         * @description Needs the permission `policies:manage` (修改规则和话术).
         */
        post: operations["unscheduleSettingDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setting-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a policy or a script that was ever in force, latest first.
         * @description Needs the permission `policies:see` (查看规则和话术).
         */
        get: operations["listSettingVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The group's working days of a month, with its own exceptions, and a store's days.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/exceptions/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a day of the group's calendar; open due times are recomputed with a note.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        put: operations["putCalendarException"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/exceptions/{date}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a day of the group's calendar back to the statutory one.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        post: operations["deleteCalendarException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads the State Council's notice on the holidays of a year. `check` says which days it has and what they do to open due times; `apply` sets them for the group.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        post: operations["enterHolidayNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What setting a day, or taking it back, would do to the due times of open follow-ups; writes nothing.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        post: operations["previewCalendarDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that are open or were used.
         * @description Needs the permission `staff:manage` (管理同事和邀请).
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * A link, good for seven days, by which one colleague joins; shown once.
         * @description Needs the permission `staff:manage` (管理同事和邀请).
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an invitation's link useless.
         * @description Needs the permission `staff:manage` (管理同事和邀请).
         */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the caller is, and what they may do.
         * @description Any signed-in caller may do this for themselves.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * The caller's own settings.
         * @description Any signed-in caller may do this for themselves.
         */
        patch: operations["editMe"];
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The built-in roles and their permission words.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Staff of the caller's stores.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * Adds a colleague; an invitation lets them sign in.
         * @description Needs the permission `staff:manage` (管理同事和邀请).
         */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One colleague.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a colleague's role, stores, sight or rest days.
         * @description Needs the permission `staff:manage` (管理同事和邀请).
         */
        patch: operations["editStaff"];
        trace?: never;
    };
    "/staff/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leave of one colleague, from today on.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["listLeaves"];
        put?: never;
        /**
         * Enters leave; work due meanwhile goes to others, promised calls to the stand-in.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        post: operations["createLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{id}/leaves/{leaveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes leave back.
         * @description Needs the permission `follow-ups:assign` (分派回访).
         */
        delete: operations["deleteLeave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stores in the caller's sight.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["listStores"];
        put?: never;
        /**
         * Opens a store.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        post: operations["createStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Creates or updates a store by the integrator's own id.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        put: operations["putStoreByExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One store.
         * @description Needs the permission `organisation:see` (查看门店和同事).
         */
        get: operations["getStore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a store; open due times are recomputed when its days or zone change.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        patch: operations["editStore"];
        trace?: never;
    };
    "/stores/{id}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Opens or closes a store on one day.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        put: operations["putStoreDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{id}/days/{date}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a store's day back to its week.
         * @description Needs the permission `organisation:manage` (管理门店和日历).
         */
        post: operations["deleteStoreDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's inbox, newest first.
         * @description Any signed-in caller may do this for themselves.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in the inbox since a sequence; with nothing new it reads one row.
         * @description Any signed-in caller may do this for themselves.
         */
        get: operations["pollInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks messages as read: those listed, or all.
         * @description Any signed-in caller may do this for themselves.
         */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The group's API tokens, without their secrets.
         * @description Needs the permission `api-tokens:manage` (管理接口令牌).
         */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Creates a token; its secret is in this answer and nowhere else.
         * @description Needs the permission `api-tokens:manage` (管理接口令牌).
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a token.
         * @description Needs the permission `api-tokens:manage` (管理接口令牌).
         */
        post: operations["revokeApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token a new secret; the old one works on for the overlap.
         * @description Needs the permission `api-tokens:manage` (管理接口令牌).
         */
        post: operations["rotateApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Background jobs that gave up, newest first.
         * @description Needs the permission `audit:see` (查看操作记录和后台任务).
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a job that gave up on again from where it stopped.
         * @description Needs the permission `audit:see` (查看操作记录和后台任务).
         */
        post: operations["replayJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A user and their new group, whose owner they become; sets the session cookie. */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session; sets the session cookie. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session, if there is one. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/access-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the session into a bearer token for one group, good for two minutes. */
        post: operations["mintAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/join/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an invitation, with a login that is known or new; sets the session cookie. */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiToken: {
            /** @example tok_01j9x2k3m4n5p6q7 */
            id: string;
            name: string;
            permissions: ("organisation:see" | "organisation:manage" | "staff:manage" | "api-tokens:manage" | "customers:see" | "customers:edit" | "customers:merge" | "service-visits:see" | "service-visits:edit" | "imports:run" | "follow-ups:see" | "follow-ups:work" | "follow-ups:assign" | "re-calls:overrule" | "cases:see" | "cases:work" | "cases:close" | "policies:see" | "policies:manage" | "personal-data:see" | "personal-data:reveal" | "reports:write" | "exports:make" | "audit:see")[];
            storeIds: string[] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            lastUsedAt: string | null;
            version: number;
        };
        /** @description Always asked where it is not given. */
        AskedWhen: {
            question: string;
            atMost: number;
        } | {
            question: string;
            is: boolean;
        } | {
            question: string;
            oneOf: string[];
        } | {
            /** @constant */
            marked: "rework";
        };
        Attempt: {
            /** @example att_01j9x2k3m4n5p6q7 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            byName: string | null;
            /** @enum {string} */
            result: "reached" | "busy-call-back" | "wrong-person" | "declined" | "car-sold" | "no-answer" | "engaged" | "switched-off" | "hung-up" | "dead-number" | "assistant" | "do-not-call";
            /** @enum {string} */
            channel: "phone" | "wecom" | "message" | "visit";
            callBackAt: string | null;
            answers: {
                [key: string]: unknown;
            };
            words: string | null;
            summary: string | null;
            valid: boolean;
            joinedId: string | null;
        };
        AttemptInput: {
            /** @enum {string} */
            result: "reached" | "busy-call-back" | "wrong-person" | "declined" | "car-sold" | "no-answer" | "engaged" | "switched-off" | "hung-up" | "dead-number" | "assistant" | "do-not-call";
            /**
             * @default phone
             * @enum {string}
             */
            channel?: "phone" | "wecom" | "message" | "visit";
            /**
             * Format: date-time
             * @description When the call was made, a week ago at most; now where it is left out.
             * @example 2026-11-22T07:30:00.000Z
             */
            at?: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            callBackAt?: string;
            answers?: {
                [key: string]: number | string | boolean | null;
            };
            /** @description The version of the script that was asked by, null for the shipped one: it says which answers lead to which questions. The one in force where it is left out. */
            scriptId?: string | null;
            words?: string;
            summary?: string;
            /** @enum {string} */
            level?: "improvement" | "grievance" | "complaint";
            major?: boolean;
            rework?: boolean;
            archive?: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                insuranceExpiresOn?: string;
                wecom?: string;
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                nextServiceOn?: string;
                nextServiceKm?: number;
                mileageKm?: number;
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                birthday?: string;
            };
            promise?: {
                title: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                dueAt: string;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId?: string;
            };
            doNotCall?: {
                /** @enum {string} */
                reach: "marketing" | "callback" | "all";
                reason: string;
            };
            outsideReason?: string;
            line?: string;
        };
        CalendarDay: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            working: boolean;
            because: string;
            name: string | null;
            provisional: boolean;
        };
        CalendarMoves: {
            /** @description How many open follow-ups were counted anew. */
            looked: number;
            /** @description False where more are open than were looked at. */
            whole: boolean;
            earlier: number;
            later: number;
            /** @description The first fifty, by the due time they have now. */
            moves: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                followUpId: string;
                customerName: string | null;
                plate: string | null;
                assigneeName: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                to: string;
            }[];
        };
        CallbackRecord: {
            followUp: components["schemas"]["FollowUp"];
            storeName: string;
            phone: components["schemas"]["ContactPoint"] | null;
            vin: string | null;
            /** @description The order that is followed up, where the caller sees orders. */
            order: {
                /** @example sv_01j9x2k3m4n5p6q7 */
                id: string;
                orderNumber: string;
                /** @enum {string} */
                kind: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                arrivedAt: string | null;
                deliveredAt: string | null;
                mileageKm: number | null;
                items: string[];
                adviserId: string | null;
            } | null;
            attempts: components["schemas"]["Attempt"][];
            cases: {
                /** @example case_01j9x2k3m4n5p6q7 */
                id: string;
                number: string;
                /** @enum {string} */
                level: "improvement" | "grievance" | "complaint";
                /** @enum {string} */
                state: "open" | "acknowledged" | "planned" | "solved" | "closed";
                rework: boolean;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
            }[];
            /** @description Which of the scripts was to be asked, counted from 0. */
            script: number;
            ratingScale: 5 | 10;
        };
        Case: {
            /** @example case_01j9x2k3m4n5p6q7 */
            id: string;
            number: string;
            /** @enum {string} */
            level: "improvement" | "grievance" | "complaint";
            major: boolean;
            rework: boolean;
            /** @enum {string} */
            state: "open" | "acknowledged" | "planned" | "solved" | "closed";
            title: string;
            words: string | null;
            summary: string | null;
            cause: string | null;
            department: string | null;
            plan: string | null;
            solution: string | null;
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            customerId: string | null;
            customerName: string | null;
            vehicleId: string | null;
            plate: string | null;
            model: string | null;
            serviceVisitId: string | null;
            followUpId: string | null;
            /** @example stf_01j9x2k3m4n5p6q7 */
            assigneeId: string;
            /** @description Who solved it last; another person closes it (CB-08). */
            handlerId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            acknowledgeBy: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            planBy: string;
            updateBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            solveBy: string;
            nextDueAt: string | null;
            acknowledgedAt: string | null;
            plannedAt: string | null;
            solvedAt: string | null;
            closedAt: string | null;
            closingWords: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            openedAt: string;
            version: number;
        };
        CaseFile: {
            /** @example case_01j9x2k3m4n5p6q7 */
            id: string;
            number: string;
            /** @enum {string} */
            level: "improvement" | "grievance" | "complaint";
            major: boolean;
            rework: boolean;
            /** @enum {string} */
            state: "open" | "acknowledged" | "planned" | "solved" | "closed";
            title: string;
            words: string | null;
            summary: string | null;
            cause: string | null;
            department: string | null;
            plan: string | null;
            solution: string | null;
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            customerId: string | null;
            customerName: string | null;
            vehicleId: string | null;
            plate: string | null;
            model: string | null;
            serviceVisitId: string | null;
            followUpId: string | null;
            /** @example stf_01j9x2k3m4n5p6q7 */
            assigneeId: string;
            /** @description Who solved it last; another person closes it (CB-08). */
            handlerId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            acknowledgeBy: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            planBy: string;
            updateBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            solveBy: string;
            nextDueAt: string | null;
            acknowledgedAt: string | null;
            plannedAt: string | null;
            solvedAt: string | null;
            closedAt: string | null;
            closingWords: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            openedAt: string;
            version: number;
            steps: components["schemas"]["CaseStep"][];
            closingFollowUpId: string | null;
            /** @description Solved, and nobody but its handler is there to make the closing call (CB-08): it stays open until a colleague joins. */
            waitsForColleague: boolean;
            /** @description Where the customer is reached; whole for whoever has an open follow-up of the case. */
            contactPoint: components["schemas"]["ContactPoint"] | null;
            customer: {
                /** @enum {string} */
                type: "person" | "organisation";
                gender: ("male" | "female") | null;
                /** @description What they are to the car. */
                part: ("owner" | "driver" | "sender" | "payer" | "former-owner") | null;
            } | null;
            car: {
                vin: string | null;
                mileageKm: number | null;
                boughtOn: string | null;
            } | null;
            /** @description The order it is about; else the last that the car was delivered with before. */
            visit: {
                /** @example sv_01j9x2k3m4n5p6q7 */
                id: string;
                isCause: boolean;
                orderNumber: string;
                /** @enum {string} */
                kind: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                /**
                 * Format: date-time
                 * @description When the car was delivered, else when it arrived.
                 * @example 2026-11-22T07:30:00.000Z
                 */
                at: string;
                work: string | null;
                adviserId: string | null;
            } | null;
        };
        CaseStep: {
            /** @example cst_01j9x2k3m4n5p6q7 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            byName: string | null;
            /** @enum {string} */
            kind: "opened" | "acknowledged" | "planned" | "updated" | "solved" | "raised" | "reassigned" | "closed" | "reopened";
            text: string;
        };
        ContactPoint: {
            /** @example cp_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "phone" | "email" | "wecom";
            value: string;
            /** @enum {string} */
            state: "valid" | "invalid" | "masked" | "filler";
            /** @enum {string} */
            use: "main" | "other";
            /** @description How often this phone may be dialled a day, whatever for; 3 where it has no cap of its own. */
            dailyCap: number | null;
        };
        Customer: {
            /** @example cus_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            storeId: string | null;
            /** @enum {string} */
            type: "person" | "organisation";
            name: string;
            gender: ("male" | "female") | null;
            birthday: string | null;
            hobby: string | null;
            level: string | null;
            address: string | null;
            note: string | null;
            keeperId: string | null;
            allocatedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            version: number;
        };
        CustomerArchive: {
            /** @example cus_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            storeId: string | null;
            /** @enum {string} */
            type: "person" | "organisation";
            name: string;
            gender: ("male" | "female") | null;
            birthday: string | null;
            hobby: string | null;
            level: string | null;
            address: string | null;
            note: string | null;
            keeperId: string | null;
            allocatedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            version: number;
            contactPoints: components["schemas"]["ContactPoint"][];
            vehicles: {
                /** @example veh_01j9x2k3m4n5p6q7 */
                id: string;
                externalId: string | null;
                vin: string | null;
                plate: string | null;
                brand: string | null;
                model: string | null;
                energy: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
                boughtOn: string | null;
                insuranceExpiresOn: string | null;
                nextServiceOn: string | null;
                nextServiceKm: number | null;
                mileageKm: number | null;
                lastVisitOn: string | null;
                version: number;
                /** @enum {string} */
                part: "owner" | "driver" | "sender" | "payer" | "former-owner";
            }[];
            doNotCall: components["schemas"]["DoNotCall"][];
        };
        CustomerCard: {
            /** @example cus_01j9x2k3m4n5p6q7 */
            customerId: string;
            /** @description The main phone, else the first that works. */
            phone: components["schemas"]["ContactPoint"] | null;
            /** @description The car that they own or bring, the one seen last first. */
            car: {
                /** @example veh_01j9x2k3m4n5p6q7 */
                id: string;
                plate: string | null;
                model: string | null;
            } | null;
            otherCars: number;
            lastVisitOn: string | null;
            /** @description The open call in sight that is to be made first. */
            nextCall: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                id: string;
                /** @enum {string} */
                kind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                dueAt: string;
                promisedAt: string | null;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
            } | null;
        };
        /** @description What hangs on a customer. */
        CustomerCounts: {
            /** @description Counted up to 1000. */
            phones: number;
            /** @description Counted up to 1000. */
            cars: number;
            /** @description Counted up to 1000. */
            orders: number;
            /** @description Counted up to 1000. */
            followUps: number;
            /** @description Counted up to 1000. */
            openCalls: number;
            /** @description Counted up to 1000. */
            cases: number;
            /** @description Counted up to 1000. */
            doNotCall: number;
        };
        CustomerMergePreview: {
            kept: {
                customer: components["schemas"]["Customer"];
                counts: components["schemas"]["CustomerCounts"];
            };
            gone: {
                customer: components["schemas"]["Customer"];
                counts: components["schemas"]["CustomerCounts"];
            };
            /** @description Whose value each field takes: that of the record that stays, or of the one that goes. */
            advised: {
                /** @enum {string} */
                name?: "kept" | "gone";
                /** @enum {string} */
                type?: "kept" | "gone";
                /** @enum {string} */
                gender?: "kept" | "gone";
                /** @enum {string} */
                birthday?: "kept" | "gone";
                /** @enum {string} */
                hobby?: "kept" | "gone";
                /** @enum {string} */
                level?: "kept" | "gone";
                /** @enum {string} */
                address?: "kept" | "gone";
                /** @enum {string} */
                note?: "kept" | "gone";
                /** @enum {string} */
                store?: "kept" | "gone";
                /** @enum {string} */
                keeper?: "kept" | "gone";
            };
            /** @description Open calls that come under a do-not-call of the other, and end as 免回访. */
            callsCancelled: number;
            /** @description First contacts of both, of which one stays. */
            firstContactsJoined: number;
        };
        Dial: {
            /** @example att_01j9x2k3m4n5p6q7 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            /** @enum {string} */
            result: "reached" | "busy-call-back" | "wrong-person" | "declined" | "car-sold" | "no-answer" | "engaged" | "switched-off" | "hung-up" | "dead-number" | "assistant" | "do-not-call";
            valid: boolean;
            words: string | null;
            /** @example fu_01j9x2k3m4n5p6q7 */
            followUpId: string;
            /** @enum {string} */
            kind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
            title: string | null;
            customerName: string | null;
            plate: string | null;
            model: string | null;
        };
        DoNotCall: {
            /** @example dnc_01j9x2k3m4n5p6q7 */
            id: string;
            contactPointId: string | null;
            customerId: string | null;
            /** @enum {string} */
            reach: "marketing" | "callback" | "all";
            reason: string;
            byStaffId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            endedAt: string | null;
            version: number;
        };
        DraftPreview: {
            /** @description How many open follow-ups this page looked at. */
            looked: number;
            /** @description How many of them would go by it. */
            governed: number;
            earlier: number;
            later: number;
            /** @description Not overdue now, and overdue by the new due time. */
            overdue: number;
            /** @description They would lapse at once. */
            lapsing: number;
            /** @description Those that would go by it, within sight, as they would then stand. */
            data: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                followUpId: string;
                customerName: string | null;
                plate: string | null;
                assigneeName: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                to: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                notBefore: string;
                attempts: number;
                maxAttempts: number;
            }[];
            nextCursor: string | null;
        };
        DueStep: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            counted: boolean;
            because: string;
            name: string | null;
        };
        Export: {
            /** @example job_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description Rows read so far. */
            rows: number;
            /** @description The file once it is done, kept for seven days: POST /files/{id}/link opens it. */
            fileId: string | null;
            problem: {
                code: string;
                title: string;
                detail: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
        };
        /** @description An instant in UTC, an amount in yuan; `hidden` where a value is too long to show. */
        FieldValue: {
            /** @enum {string} */
            type: "text" | "instant" | "money" | "hidden";
            text: string;
        };
        FollowUp: {
            /** @example fu_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
            /** @enum {string} */
            state: "open" | "done" | "lapsed" | "cancelled";
            /** @description How it ended: reached, declined, not-reached, before-go-live, exempt, car-sold, order-changed, keeper-changed, merged, number-found … */
            outcome: string | null;
            /** @description What was done, or what is to be done. */
            title: string | null;
            subject: {
                /** @enum {string} */
                type: "service-visit" | "customer" | "case" | "contact-point" | "none";
                id: string;
            };
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            assigneeId: string;
            customerId: string | null;
            customerName: string | null;
            contactPointId: string | null;
            vehicleId: string | null;
            plate: string | null;
            model: string | null;
            visitKind: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            notBefore: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            readyAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            sortAt: string;
            promisedAt: string | null;
            attempts: number;
            maxAttempts: number;
            lastAttemptAt: string | null;
            validContactAt: string | null;
            /** @description The lowest rating of the valid contact, of five; null where nothing was rated. */
            rating: number | null;
            /** @description Whether it was rated 2 or less or raised a grievance; null without an answer of its own, as where a call counted for several follow-ups. */
            dissatisfied: boolean | null;
            closedAt: string | null;
            beforeGoLive: boolean;
            lateData: boolean;
            provisional: boolean;
            /**
             * Format: date-time
             * @description When what it follows up happened: the delivery, the allocation.
             * @example 2026-11-22T07:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            openedAt: string;
            version: number;
        };
        FollowUpDetail: {
            /** @example fu_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
            /** @enum {string} */
            state: "open" | "done" | "lapsed" | "cancelled";
            /** @description How it ended: reached, declined, not-reached, before-go-live, exempt, car-sold, order-changed, keeper-changed, merged, number-found … */
            outcome: string | null;
            /** @description What was done, or what is to be done. */
            title: string | null;
            subject: {
                /** @enum {string} */
                type: "service-visit" | "customer" | "case" | "contact-point" | "none";
                id: string;
            };
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            assigneeId: string;
            customerId: string | null;
            customerName: string | null;
            contactPointId: string | null;
            vehicleId: string | null;
            plate: string | null;
            model: string | null;
            visitKind: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            notBefore: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            readyAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            sortAt: string;
            promisedAt: string | null;
            attempts: number;
            maxAttempts: number;
            lastAttemptAt: string | null;
            validContactAt: string | null;
            /** @description The lowest rating of the valid contact, of five; null where nothing was rated. */
            rating: number | null;
            /** @description Whether it was rated 2 or less or raised a grievance; null without an answer of its own, as where a call counted for several follow-ups. */
            dissatisfied: boolean | null;
            closedAt: string | null;
            beforeGoLive: boolean;
            lateData: boolean;
            provisional: boolean;
            /**
             * Format: date-time
             * @description When what it follows up happened: the delivery, the allocation.
             * @example 2026-11-22T07:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            openedAt: string;
            version: number;
            assigneeName: string | null;
            callerName: string;
            storeName: string;
            /** @description Nobody else can make this call yet: it stays with whoever served the car or handled the case until a colleague joins. */
            waitsForColleague: boolean;
            due: {
                explanation: components["schemas"]["DueStep"][];
                sentence: {
                    zh: string;
                    en: string;
                };
                provisional: boolean;
                notes: string[];
            };
            contactPoint: components["schemas"]["ContactPoint"] | null;
            dial: {
                /** @enum {string} */
                state: "inside" | "outside" | "refused";
                endsAt: string | null;
                nextAt: string | null;
                windows: components["schemas"]["Span"][];
                doNotCall: string | null;
                /** @description How often this phone was dialled today, whatever for. */
                dialsToday: number;
                /** @description How often it may be; a time that was promised holds all the same. */
                mostToday: number;
            };
            attemptList: components["schemas"]["Attempt"][];
            joined: components["schemas"]["FollowUp"][];
            lastVisit: string | null;
            /** @description Who served the customer then. */
            lastVisitByName: string | null;
            lastWords: {
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                at: string;
                words: string;
                rating: number | null;
            } | null;
            script: components["schemas"]["ScriptBody"];
            /** @description When the manufacturer asks this customer itself; its questions are then left to it. */
            makerSurvey: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                to: string;
            } | null;
            /** @description The version of the script, which the call may name; null for the shipped one. */
            scriptId: string | null;
            /** @description The numbers that the store calls out from. */
            lines: {
                number: string;
                label: string;
            }[];
            archiveGaps: ("insuranceExpiresOn" | "wecom" | "nextServiceOn" | "nextServiceKm" | "birthday" | "mileageKm")[];
            ratingScale: 5 | 10;
            openCases: {
                /** @example case_01j9x2k3m4n5p6q7 */
                id: string;
                number: string;
                level: string;
                title: string;
                assigneeName: string | null;
            }[];
            promises: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                id: string;
                title: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                dueAt: string;
                assigneeName: string | null;
            }[];
        };
        Import: {
            /** @example imp_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "customers" | "service-visits";
            /** @enum {string} */
            mode: "check" | "apply";
            /** @enum {string} */
            state: "queued" | "parsing" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            fileName: string;
            counts: {
                rows: number;
                created: number;
                updated: number;
                unchanged: number;
                skipped: number;
                rejected: number;
            };
            progress: {
                done: number;
                total: number;
            };
            columns: {
                index: number;
                heading: string;
                field: string | null;
                confidence: string;
                examples: string[];
            }[];
            report: {
                followUps: number;
                history: number;
                notCalled: number;
                deliveredYesterday: number;
                dueToday: number;
                overdue: number;
                /** @description The phones that these calls are made to: several on one phone are one call. */
                phonesToday: number;
                maskedPhones: number;
                newStores: string[];
                newAdvisers: string[];
                warnings: {
                    code: string;
                    text: string;
                    count: number;
                }[];
                rejects: {
                    row: number;
                    name: string;
                    heading: string;
                    value: string;
                    reason: string;
                }[];
            };
            problem: {
                code: string;
                title: string;
                detail: string;
            } | null;
            rejectsFileId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            finishedAt: string | null;
            /** @description Until when it can be taken back; null where it cannot be. */
            undoUntil: string | null;
            undo: components["schemas"]["ImportUndo"] | null;
        };
        ImportUndo: {
            /** @enum {string} */
            mode: "check" | "apply";
            /** @enum {string} */
            state: "checking" | "checked" | "undoing" | "undone" | "cancelled" | "failed";
            counts: {
                customers: number;
                vehicles: number;
                serviceVisits: number;
                followUps: number;
                stores: number;
                staff: number;
                returned: number;
                kept: number;
            };
            progress: {
                done: number;
                total: number;
            };
            /** @description The first fifty of what stays; all of it is in the file. */
            kept: {
                /** @enum {string} */
                kind: "customer" | "vehicle" | "service-visit" | "follow-up" | "store" | "staff";
                id: string;
                name: string;
                /** @enum {string} */
                reason: "changed" | "called" | "case" | "do-not-call" | "in-use";
                fields: string[];
                by: {
                    /** @enum {string} */
                    type: "staff" | "token" | "system" | "import";
                    name: string | null;
                } | null;
                at: string | null;
            }[];
            keptFileId: string | null;
            by: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            startedAt: string;
            finishedAt: string | null;
        };
        Invitation: {
            /** @example inv_01j9x2k3m4n5p6q7 */
            id: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            staffId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            expiresAt: string;
            usedAt: string | null;
            revokedAt: string | null;
        };
        Job: {
            /** @example job_01j9x2k3m4n5p6q7 */
            id: string;
            /** @description What the job does: import, export, send-mail … */
            kind: string;
            /** @enum {string} */
            state: "open" | "done" | "dead" | "cancelled";
            attempts: number;
            /** @description What failed last, and where; never what it was about. */
            error: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            version: number;
        };
        Leave: {
            /** @example lv_01j9x2k3m4n5p6q7 */
            id: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            staffId: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            fromOn: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            toOn: string;
            reason: string | null;
            standInId: string | null;
            version: number;
        };
        LikeCustomer: {
            /** @example cus_01j9x2k3m4n5p6q7 */
            id: string;
            name: string;
            storeName: string | null;
            /** @description What they share; phone and name together are the same person. */
            because: ("phone" | "car" | "name")[];
        };
        LikeCustomers: {
            data: components["schemas"]["LikeCustomer"][];
            /** @description Names of stores outside the caller's sight that have the very same; ask there. */
            elsewhere: string[];
        };
        LikeVehicle: {
            /** @example veh_01j9x2k3m4n5p6q7 */
            id: string;
            vin: string | null;
            plate: string | null;
            model: string | null;
            because: ("vin" | "plate")[];
        };
        LikeVehicles: {
            data: components["schemas"]["LikeVehicle"][];
            /** @description Names of stores outside the caller's sight that have the very same; ask there. */
            elsewhere: string[];
        };
        LineDials: {
            dials: number;
            /** @description Dials that somebody picked up, whoever it was. */
            reached: number;
            /** @description Reached of dials, 0 to 1; null where nothing was dialled. */
            share: number | null;
        };
        Lines: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            stores: {
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                storeName: string;
                lines: {
                    number: string;
                    label: string | null;
                    /** @description Whether the store still offers it to its callers. */
                    inUse: boolean;
                    today: components["schemas"]["LineDials"];
                    /** @description Today and the six days before. */
                    week: components["schemas"]["LineDials"];
                    /** @description Today and the 29 days before. */
                    month: components["schemas"]["LineDials"];
                    /** @description Dialled fifty times today at least, and picked up fifteen points less often than in the thirty days before. */
                    low: boolean;
                }[];
            }[];
        };
        Me: {
            /** @example grp_01j9x2k3m4n5p6q7 */
            groupId: string;
            groupName: string;
            staffId: string | null;
            name: string;
            role: ("group-owner" | "general-manager" | "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser" | "information-clerk" | "read-only") | null;
            /** @enum {string} */
            sight: "own" | "store" | "group";
            /** @enum {string} */
            language: "zh" | "en";
            permissions: ("organisation:see" | "organisation:manage" | "staff:manage" | "api-tokens:manage" | "customers:see" | "customers:edit" | "customers:merge" | "service-visits:see" | "service-visits:edit" | "imports:run" | "follow-ups:see" | "follow-ups:work" | "follow-ups:assign" | "re-calls:overrule" | "cases:see" | "cases:work" | "cases:close" | "policies:see" | "policies:manage" | "personal-data:see" | "personal-data:reveal" | "reports:write" | "exports:make" | "audit:see")[];
            stores: components["schemas"]["Store"][];
            firstRun: {
                hasVisits: boolean;
                hasColleagues: boolean;
                hasAttempts: boolean;
            };
        };
        Merge: {
            /** @example mrg_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "customer" | "vehicle";
            /** @description The id of the record that stayed. */
            kept: string;
            /** @description An id that leads to the record that stayed, in every path, query and body. */
            gone: string;
            goneName: string;
            byName: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            undoableUntil: string;
            undoneAt: string | null;
            version: number;
        };
        MergeTakenBack: {
            merge: components["schemas"]["Merge"];
            /** @description What stays with the record that was kept, since it was changed meanwhile; up to 200. */
            kept: {
                type: string;
                id: string | null;
                field: string | null;
            }[];
        };
        Money: {
            amount: string;
            /** @constant */
            currency: "CNY";
        };
        NewApiToken: {
            /** @example tok_01j9x2k3m4n5p6q7 */
            id: string;
            name: string;
            permissions: ("organisation:see" | "organisation:manage" | "staff:manage" | "api-tokens:manage" | "customers:see" | "customers:edit" | "customers:merge" | "service-visits:see" | "service-visits:edit" | "imports:run" | "follow-ups:see" | "follow-ups:work" | "follow-ups:assign" | "re-calls:overrule" | "cases:see" | "cases:work" | "cases:close" | "policies:see" | "policies:manage" | "personal-data:see" | "personal-data:reveal" | "reports:write" | "exports:make" | "audit:see")[];
            storeIds: string[] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            lastUsedAt: string | null;
            version: number;
            /** @description The whole token; shown in this answer only, and null where the same Idempotency-Key is answered again. */
            token: string | null;
        };
        NewInvitation: {
            /** @example inv_01j9x2k3m4n5p6q7 */
            id: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            staffId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            expiresAt: string;
            usedAt: string | null;
            revokedAt: string | null;
            /** @description The link; null where the same Idempotency-Key is answered again. */
            url: string | null;
        };
        Notification: {
            id: string;
            /** @enum {string} */
            kind: "opening-list" | "day-end-reminder" | "overdue" | "escalated" | "promised-call" | "lapsed" | "orders-missing" | "case-opened" | "case-due" | "case-overdue" | "case-closed" | "rework" | "high-value" | "import-done" | "export-done" | "history-closed" | "due-moved" | "contact-missing" | "handed-over" | "customers-handed-over" | "re-call-refuted" | "re-call-differs" | "line-low";
            title: string;
            text: string;
            subject: {
                type: string;
                id: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            readAt: string | null;
        };
        Numbers: {
            zone: string;
            /**
             * Format: date
             * @description The first day of the month.
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            now: string;
            /** @description Zones of the other stores in sight, to be asked for apart. */
            otherZones: string[];
            stores: {
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                storeName: string;
                /** @description 回访及时率: valid contact by the due time, of those that fell due. */
                onTime: components["schemas"]["Share"];
                /** @description 有效回访率: valid contact before the lapse, of those that fell due and ended. */
                reached: components["schemas"]["Share"];
                /** @description 不满意率: rated 2 or less or a grievance, of the valid contacts by contact date. */
                dissatisfied: components["schemas"]["Share"];
                /** @description 按期关闭率: closed with the customer's word by the deadline, of the cases whose deadline passed; null without cases:see. */
                closedInTime: components["schemas"]["Share"] | null;
                /** @description 数据到位率: received within 24 hours with a dialable number, of the orders delivered; null without service-visits:see. */
                dataInPlace: components["schemas"]["Share"] | null;
                /** @description 满意度指数 of the answers of 30 days; null without any. */
                satisfaction: {
                    answers: number;
                    /** @description 0 where everybody gave 1 of 5, 100 where everybody gave 5. */
                    index: number;
                    /** @description The 95 % interval; null below five answers. */
                    interval: {
                        low: number;
                        high: number;
                    } | null;
                    /** @description Whether there are the 30 answers that a ranking needs. */
                    ranked: boolean;
                } | null;
                /** @description 未结重大投诉, now; null without cases:see. */
                openMajor: {
                    open: number;
                    oldestOpenedAt: string | null;
                } | null;
                /** @description 客户保持率 as of the end of a day, counted at night: of the cars with a visit in months 13 to 24 back, those that came to the group in the last 12; sold cars are out. Null until it was counted, and without service-visits:see. */
                retention: {
                    counted: number;
                    all: number;
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    on: string;
                } | null;
            }[];
            total: {
                /** @description 回访及时率: valid contact by the due time, of those that fell due. */
                onTime: components["schemas"]["Share"];
                /** @description 有效回访率: valid contact before the lapse, of those that fell due and ended. */
                reached: components["schemas"]["Share"];
                /** @description 不满意率: rated 2 or less or a grievance, of the valid contacts by contact date. */
                dissatisfied: components["schemas"]["Share"];
                /** @description 按期关闭率: closed with the customer's word by the deadline, of the cases whose deadline passed; null without cases:see. */
                closedInTime: components["schemas"]["Share"] | null;
                /** @description 数据到位率: received within 24 hours with a dialable number, of the orders delivered; null without service-visits:see. */
                dataInPlace: components["schemas"]["Share"] | null;
                /** @description 满意度指数 of the answers of 30 days; null without any. */
                satisfaction: {
                    answers: number;
                    /** @description 0 where everybody gave 1 of 5, 100 where everybody gave 5. */
                    index: number;
                    /** @description The 95 % interval; null below five answers. */
                    interval: {
                        low: number;
                        high: number;
                    } | null;
                    /** @description Whether there are the 30 answers that a ranking needs. */
                    ranked: boolean;
                } | null;
                /** @description 未结重大投诉, now; null without cases:see. */
                openMajor: {
                    open: number;
                    oldestOpenedAt: string | null;
                } | null;
                /** @description 客户保持率 as of the end of a day, counted at night: of the cars with a visit in months 13 to 24 back, those that came to the group in the last 12; sold cars are out. Null until it was counted, and without service-visits:see. */
                retention: {
                    counted: number;
                    all: number;
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    on: string;
                } | null;
            };
        };
        PaperCode: {
            code: string;
            /** @example fu_01j9x2k3m4n5p6q7 */
            followUpId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            printedAt: string;
        };
        PaperLine: {
            /** @description Five signs, the last of which checks the others. */
            code: string;
            record: components["schemas"]["CallbackRecord"];
            /** @description What is worked in the same call, on the same phone. */
            also: components["schemas"]["FollowUp"][];
        };
        PaperList: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            printedAt: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            assigneeId: string;
            assigneeName: string;
            /** @description Whether there are more than 200 calls. */
            more: boolean;
            scripts: components["schemas"]["ScriptBody"][];
            lines: components["schemas"]["PaperLine"][];
        };
        Plate: {
            plate: string;
            newEnergy: boolean;
            /**
             * Format: date
             * @example 2026-11-22
             */
            fromOn: string;
            untilOn: string | null;
        };
        Policy: {
            id: string | null;
            /** @enum {string} */
            kind: "service-callback" | "first-contact" | "manual" | "case";
            storeId: string | null;
            number: number;
            shipped: boolean;
            body: components["schemas"]["PolicyBody"];
            createdAt: string | null;
        };
        PolicyBody: {
            due: {
                n: number;
                /** @enum {string} */
                unit: "working-days" | "days";
            };
            windows: components["schemas"]["Span"][];
            attempts: {
                most: number;
                perDay: number;
                hoursApart: number;
            };
            lapseWorkingDays: number;
            remindBeforeEndMinutes: number;
            escalateWorkingDays: number;
            visitKinds: ("first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown")[];
            ratingScale: 5 | 10;
            highValueCents: number;
            /** @description When manufacturers ask their customers themselves, by brand, in calendar days after delivery: our first call comes before, and their questions are not asked again. */
            makerSurveys: {
                brand: string;
                from: number;
                to: number;
            }[];
            /**
             * @description What the right person must have given for a callback to count: a rating or words, a rating, or both.
             * @enum {string}
             */
            validContact: "either" | "rating" | "both";
            secondWave: {
                /**
                 * @description In which rounds the customer of a delivered order is called (CB-02).
                 * @enum {string}
                 */
                rounds: "first" | "both" | "second";
                /** @description Calendar days after delivery. */
                days: number;
            };
            reCallPercent: number;
        };
        ReCall: {
            /** @example rc_01j9x2k3m4n5p6q7 */
            id: string;
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            /** @example stf_01j9x2k3m4n5p6q7 */
            callerId: string;
            callerName: string;
            /**
             * @description The follow-up whose call is checked.
             * @example fu_01j9x2k3m4n5p6q7
             */
            checkedId: string;
            /** @description The follow-up of the re-call; none where nobody else could make it. */
            reCallId: string | null;
            customerName: string | null;
            plate: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            calledAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            drawnAt: string;
            dueAt: string | null;
            checkerName: string | null;
            result: ("confirmed" | "differs" | "never-called" | "not-reached") | null;
            resultAt: string | null;
            /** @description What the caller had recorded; hidden until the customer has been asked. */
            recordedRating: number | null;
            toldRating: number | null;
            words: string | null;
            overruledAt: string | null;
            overruledByName: string | null;
            overruledReason: string | null;
            version: number;
        };
        Reassigned: {
            /**
             * @description Names the move for ten minutes, to take it back.
             * @example job_01j9x2k3m4n5p6q7
             */
            id: string;
            moved: number;
            /** @description Open, but nobody else may take them. */
            left: number;
            byAssignee: {
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
                name: string;
                /** @description Their open follow-ups before. */
                open: number;
                count: number;
                /** @description Of these, calls promised for a time. */
                promised: number;
            }[];
        };
        RecordChange: {
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            by: {
                /** @enum {string} */
                type: "staff" | "token" | "system" | "import" | "import-undo";
                name: string | null;
            };
            fields: {
                field: string;
                label: string;
                from: components["schemas"]["FieldValue"] | null;
                to: components["schemas"]["FieldValue"] | null;
            }[];
        };
        /** @description A number that came with stars has them still. */
        RevealedContact: {
            /** @example cp_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            kind: "phone" | "email" | "wecom";
            value: string;
            /** @enum {string} */
            state: "valid" | "invalid" | "masked" | "filler";
            /** @description How often this phone may be dialled a day, whatever for; 3 where it has no cap of its own. */
            dailyCap: number | null;
        };
        ReworkCard: {
            id: string;
            /** @description The order before, whose work has to be done again. */
            firstOrder: {
                /** @example sv_01j9x2k3m4n5p6q7 */
                id: string;
                orderNumber: string;
                /** @enum {string} */
                kind: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                deliveredAt: string | null;
                work: string | null;
                adviserId: string | null;
            } | null;
            case: {
                /** @example case_01j9x2k3m4n5p6q7 */
                id: string;
                number: string;
                /** @enum {string} */
                level: "improvement" | "grievance" | "complaint";
                /** @enum {string} */
                state: "open" | "acknowledged" | "planned" | "solved" | "closed";
                cause: string | null;
                department: string | null;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
                solution: string | null;
                closedAt: string | null;
                closingWords: string | null;
            } | null;
            orderState: ("open" | "delivered" | "void") | null;
        };
        ReworkLine: {
            id: string;
            /**
             * @description An order of a car that came back, or a case in which the customer told of it.
             * @enum {string}
             */
            source: "order" | "customer";
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            /** @description The order's number or the case's. */
            number: string;
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            customerName: string | null;
            plate: string | null;
            model: string | null;
            /** @description What the customer complains of. */
            what: string | null;
            visitId: string | null;
            caseId: string | null;
        };
        Role: {
            /** @enum {string} */
            key: "group-owner" | "general-manager" | "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser" | "information-clerk" | "read-only";
            zh: string;
            en: string;
            /** @enum {string} */
            sight: "own" | "store" | "group";
            permissions: ("organisation:see" | "organisation:manage" | "staff:manage" | "api-tokens:manage" | "customers:see" | "customers:edit" | "customers:merge" | "service-visits:see" | "service-visits:edit" | "imports:run" | "follow-ups:see" | "follow-ups:work" | "follow-ups:assign" | "re-calls:overrule" | "cases:see" | "cases:work" | "cases:close" | "policies:see" | "policies:manage" | "personal-data:see" | "personal-data:reveal" | "reports:write" | "exports:make" | "audit:see")[];
        };
        RunCounts: {
            /** @description The whole run: what is due, and what was dialled. */
            listed: number;
            /** @description Open calls due by the day's end or promised for today. */
            due: number;
            /** @description Of these, past their due time; late data left out. */
            overdue: number;
            /** @description Of these, past due with an order that came late. */
            lateData: number;
            /** @description Of these, waiting for a time the customer asked for. */
            promised: number;
            /** @description Of these, without a number that can be dialled. */
            noNumber: number;
            /** @description Calls dialled today. */
            dialled: number;
            /** @description Of these, with a valid contact today. */
            reached: number;
            /** @description Of these, with a case that they opened. */
            raised: number;
            /** @description Of these, with every case taken on by somebody. */
            answered: number;
        };
        RunResults: {
            data: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                followUpId: string;
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
                customerName: string | null;
                plate: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-22T07:30:00.000Z
                 */
                at: string;
                words: string | null;
                case: {
                    /** @example case_01j9x2k3m4n5p6q7 */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    level: "improvement" | "grievance" | "complaint";
                    /** @enum {string} */
                    state: "open" | "acknowledged" | "planned" | "solved" | "closed";
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId: string;
                } | null;
            }[];
        };
        Script: {
            id: string | null;
            /** @enum {string} */
            key: "service-callback" | "first-contact" | "manual";
            storeId: string | null;
            /** @description Whose cars it is for; of every brand where null. */
            brand: string | null;
            number: number;
            shipped: boolean;
            body: components["schemas"]["ScriptBody"];
            createdAt: string | null;
        };
        ScriptBody: {
            opening: {
                zh: string;
                en: string;
            };
            closing: {
                zh: string;
                en: string;
            };
            questions: {
                key: string;
                /** @enum {string} */
                type: "rating" | "words" | "archive" | "yes-no" | "choice";
                zh: string;
                en: string;
                hintZh?: string;
                hintEn?: string;
                scale?: 5 | 10;
                fields?: string[];
                choices?: {
                    key: string;
                    zh: string;
                    en: string;
                }[];
                when?: components["schemas"]["AskedWhen"];
                /** @description Whether the manufacturer asks it too: not repeated once its survey began. */
                makers?: boolean;
            }[];
        };
        SearchHit: {
            /** @enum {string} */
            type: "customer" | "vehicle" | "service-visit" | "follow-up" | "case";
            id: string;
            title: string;
            detail: string;
            customerId: string | null;
            /** @description The kind of a follow-up or visit, the level of a case; null for others. */
            kind: string | null;
            /** @description When a follow-up is due, a case was opened, a visit delivered; null for others. */
            at: string | null;
            /** @description Whether it is open work, or has open work that the caller may see. */
            open: boolean;
            /** @description Whether such work is the caller's own. */
            mine: boolean;
            /** @description The value that was found, and the part of it that was typed. */
            match: {
                text: string;
                part: string;
            };
        };
        ServiceVisit: {
            /** @example sv_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            orderNumber: string;
            /** @enum {string} */
            kind: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
            /** @enum {string} */
            state: "open" | "delivered" | "void";
            ownerCustomerId: string | null;
            senderCustomerId: string | null;
            driverCustomerId: string | null;
            /** @description Whom to call: the sender, the driver, else the owner. */
            customerName: string | null;
            vehicleId: string | null;
            plate: string | null;
            model: string | null;
            adviserId: string | null;
            brand: string | null;
            mileageKm: number | null;
            arrivedAt: string | null;
            promisedAt: string | null;
            settledAt: string | null;
            deliveredAt: string | null;
            deliveredFrom: ("delivery" | "settlement") | null;
            deliveryNumber: number;
            total: components["schemas"]["Money"] | null;
            amounts: {
                /** @enum {string} */
                payer: "customer" | "warranty" | "insurance" | "internal" | "package" | "credit";
                amount: components["schemas"]["Money"];
            }[];
            items: {
                name: string;
            }[];
            /** @description What was done, in one line: the items; else what was reported, noted, or how the order itself names its kind. */
            work: string | null;
            symptom: string | null;
            nextVisitOn: string | null;
            nextVisitKm: number | null;
            note: string | null;
            version: number;
        };
        SettingDraft: {
            /** @example drf_01j9x2k3m4n5p6q7 */
            id: string;
            /** @enum {string} */
            about: "policy" | "script";
            /** @enum {string} */
            kind: "service-callback" | "first-contact" | "manual" | "case";
            storeId: string | null;
            brand: string | null;
            body: components["schemas"]["PolicyBody"] | components["schemas"]["ScriptBody"];
            /** @description The number of the version that was in force when it was begun; 0 as shipped. */
            basedOn: number;
            /** @enum {string} */
            state: "open" | "in-force" | "dropped";
            /** @description When it comes in force, where that is set. */
            inForceFrom: string | null;
            /** @description Whether it will then hold for what is open too. */
            openToo: boolean;
            /** @description Words of a script that beg for marks, which manufacturers punish. */
            begging: string | null;
            /** @description The name of who wrote it last. */
            editedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            editedAt: string;
            version: number;
        };
        SettingVersion: {
            id: string;
            number: number;
            inForce: boolean;
            body: components["schemas"]["PolicyBody"] | components["schemas"]["ScriptBody"];
            /** @description The name of who put it in force. */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
        };
        Share: {
            /** @description How many of them the rate counts. */
            counted: number;
            /** @description How many it divides by. */
            all: number;
        };
        Shares: {
            moved: number;
            /** @description Open, but nobody else may take them. */
            left: number;
            byAssignee: {
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
                name: string;
                /** @description Their open follow-ups before. */
                open: number;
                count: number;
                /** @description Of these, calls promised for a time. */
                promised: number;
            }[];
        };
        SheetLine: {
            /** @example att_01j9x2k3m4n5p6q7 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            /** @example fu_01j9x2k3m4n5p6q7 */
            followUpId: string;
            /** @enum {string} */
            followUpKind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
            /** @example sto_01j9x2k3m4n5p6q7 */
            storeId: string;
            customerId: string | null;
            customerName: string | null;
            /** @description Null where an integrator recorded it. */
            callerId: string | null;
            /** @enum {string} */
            result: "reached" | "busy-call-back" | "wrong-person" | "declined" | "car-sold" | "no-answer" | "engaged" | "switched-off" | "hung-up" | "dead-number" | "assistant" | "do-not-call";
            valid: boolean;
            /** @description The lowest mark of the call. */
            rating: number | null;
            /** @description The customer's own words. */
            words: string | null;
            /** @description What the caller made of them. */
            summary: string | null;
            /** @description What was done, or what the call was about. */
            work: string | null;
            visitKind: string | null;
        };
        /** @description Minutes since local midnight. */
        Span: {
            from: number;
            to: number;
        };
        Staff: {
            /** @example stf_01j9x2k3m4n5p6q7 */
            id: string;
            name: string;
            phone: string | null;
            email: string | null;
            /** @enum {string} */
            role: "group-owner" | "general-manager" | "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser" | "information-clerk" | "read-only";
            /** @enum {string} */
            sight: "own" | "store" | "group";
            storeIds: string[];
            restDays: number[];
            abilityWeight: number;
            /** @enum {string} */
            language: "zh" | "en";
            /** @enum {string} */
            state: "active" | "left";
            joined: boolean;
            openFollowUps: number;
            version: number;
        };
        Store: {
            /** @example sto_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            name: string;
            brands: string[];
            city: string | null;
            zone: string;
            /** @description Opening spans by weekday, 1 is Monday; a weekday without spans is closed. */
            spans: {
                1: components["schemas"]["Span"][];
                2: components["schemas"]["Span"][];
                3: components["schemas"]["Span"][];
                4: components["schemas"]["Span"][];
                5: components["schemas"]["Span"][];
                6: components["schemas"]["Span"][];
                7: components["schemas"]["Span"][];
            };
            goLiveOn: string | null;
            lines: {
                number: string;
                label: string;
            }[];
            closedAt: string | null;
            version: number;
        };
        StoreDay: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            open: boolean;
            spans: components["schemas"]["Span"][] | null;
            name: string;
        };
        SummaryCase: {
            /** @example case_01j9x2k3m4n5p6q7 */
            id: string;
            number: string;
            /** @enum {string} */
            level: "improvement" | "grievance" | "complaint";
            /** @enum {string} */
            state: "open" | "acknowledged" | "planned" | "solved" | "closed";
            title: string;
            department: string | null;
        };
        SummaryFigures: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            to: string;
            /** @description The period it is compared with. */
            before: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                to: string;
            };
            now: components["schemas"]["SummaryTotals"];
            earlier: components["schemas"]["SummaryTotals"];
            questions: {
                key: string;
                zh: string;
                en: string;
                scale: number;
                n: number;
                mean: number | null;
                /** @description How often each mark was given, from 1 on. */
                counts: number[];
            }[];
            voices: {
                /** @description All of them, as far as a hundred. */
                dissatisfied: {
                    /** @description How many said something. */
                    count: number;
                    shown: components["schemas"]["SummaryVoice"][];
                };
                /** @description Up to twenty, spread evenly over the period. */
                improvement: {
                    /** @description How many said something. */
                    count: number;
                    shown: components["schemas"]["SummaryVoice"][];
                };
                /** @description Up to five, spread evenly over the period. */
                praise: {
                    /** @description How many said something. */
                    count: number;
                    shown: components["schemas"]["SummaryVoice"][];
                };
            };
            /** @description Cases of the period not closed yet, up to fifty. */
            unclosed: components["schemas"]["SummaryCase"][];
            /** @description Improvement items of the period, up to fifty. */
            improvements: components["schemas"]["SummaryCase"][];
        };
        SummaryReport: {
            /** @example sum_01j9x2k3m4n5p6q7 */
            id: string;
            /** @description Null for the whole group. */
            storeId: string | null;
            /**
             * Format: date
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            to: string;
            /** @enum {string} */
            state: "draft" | "filed";
            /** @description Given when it is filed. */
            number: string | null;
            edition: number;
            replacesId: string | null;
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            editedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            editedAt: string;
            filedBy: string | null;
            filedAt: string | null;
            version: number;
        };
        SummaryReportDetail: {
            /** @example sum_01j9x2k3m4n5p6q7 */
            id: string;
            /** @description Null for the whole group. */
            storeId: string | null;
            /**
             * Format: date
             * @example 2026-11-22
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            to: string;
            /** @enum {string} */
            state: "draft" | "filed";
            /** @description Given when it is filed. */
            number: string | null;
            edition: number;
            replacesId: string | null;
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            createdAt: string;
            editedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            editedAt: string;
            filedBy: string | null;
            filedAt: string | null;
            version: number;
            zone: string;
            /** @enum {string} */
            language: "zh" | "en";
            /**
             * Format: date-time
             * @description As of when the figures are.
             * @example 2026-11-22T07:30:00.000Z
             */
            builtAt: string;
            figures: components["schemas"]["SummaryFigures"];
            sections: {
                overview: string;
                satisfaction: string;
                opinions: string;
                handling: string;
                measures: string;
                plan: string;
            };
        };
        SummaryTotals: {
            /** @description Callbacks whose due time lies in the period; cancelled ones left out. */
            due: number;
            /** @description Of these, dialled at least once. */
            called: number;
            /** @description Of these, whose due time has passed. */
            passed: number;
            /** @description Of those passed, with a valid contact by earlier. */
            timely: number;
            /** @description Of those due, lapsed or closed. */
            ended: number;
            /** @description Of those ended, with a valid contact. */
            reached: number;
            /** @description Dials in the period; one that counted for several callbacks is one. */
            dials: number;
            /** @description Of these, valid contacts. */
            contacts: number;
            /** @description Of these, rated 2 of 5 or less, or with a grievance or complaint. */
            dissatisfied: number;
            /** @description Of the contacts, with the customer's own words. */
            withWords: number;
            opened: {
                improvement: number;
                grievance: number;
                complaint: number;
            };
            /** @description Of the cases opened, rework. */
            rework: number;
            /** @description Cases closed in the period. */
            closed: number;
        };
        SummaryVoice: {
            /** @example fu_01j9x2k3m4n5p6q7 */
            followUpId: string;
            /** @description The customer's surname and title, or the organisation. */
            who: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            rating: number | null;
            level: ("improvement" | "grievance" | "complaint") | null;
            words: string;
        };
        TakenBack: {
            returned: number;
            kept: {
                /** @example fu_01j9x2k3m4n5p6q7 */
                id: string;
                customerName: string | null;
                /** @example stf_01j9x2k3m4n5p6q7 */
                assigneeId: string;
                /** @enum {string} */
                because: "closed" | "worked" | "moved-on" | "not-eligible";
            }[];
        };
        TimelineItem: {
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            at: string;
            /** @enum {string} */
            type: "service-visit" | "follow-up" | "attempt" | "case";
            id: string;
            title: string;
            kind: string;
            state: string | null;
            words: string | null;
            /** @description Who made an attempt, or served at a visit. */
            byName: string | null;
            storeId: string | null;
            vehicleId: string | null;
        };
        TodaysRuns: {
            /**
             * Format: date
             * @example 2026-11-22
             */
            date: string;
            zone: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            now: string;
            windows: components["schemas"]["Span"][];
            stores: {
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                storeName: string;
                deliveredYesterday: number;
                /** @description Whether the store was open yesterday and none of its orders have come. */
                missingYesterday: boolean;
                /** @description Calls due in the hands of someone who does not work today. */
                unmanned: number;
                counts: components["schemas"]["RunCounts"];
                callers: {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId: string;
                    name: string;
                    /** @enum {string} */
                    presence: "working" | "on-leave" | "resting" | "gone";
                    lastDialAt: string | null;
                    nextPromisedAt: string | null;
                    counts: components["schemas"]["RunCounts"];
                }[];
            }[];
        };
        TruthCounts: {
            /** @description Valid contacts that the draw has looked at. */
            contacts: number;
            drawn: number;
            /** @description Drawn, and not asked yet. */
            open: number;
            /** @description Drawn, and nobody else of the store could make the call. */
            withoutChecker: number;
            confirmed: number;
            differs: number;
            neverCalled: number;
            notReached: number;
            /** @description Of the confirmed, refuted first and restored. */
            overruled: number;
            /** @description Confirmed, differing and never called together. */
            asked: number;
            /** @description Confirmed of asked, 0 to 1; null where nobody was asked. */
            share: number | null;
        };
        TruthScores: {
            /** @example 2026-11 */
            month: string;
            data: {
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                storeName: string;
                counts: components["schemas"]["TruthCounts"];
                callers: {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    callerId: string;
                    callerName: string;
                    counts: components["schemas"]["TruthCounts"];
                }[];
            }[];
        };
        Vehicle: {
            /** @example veh_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            vin: string | null;
            plate: string | null;
            brand: string | null;
            model: string | null;
            energy: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
            boughtOn: string | null;
            insuranceExpiresOn: string | null;
            nextServiceOn: string | null;
            nextServiceKm: number | null;
            mileageKm: number | null;
            lastVisitOn: string | null;
            version: number;
        };
        /** @description What hangs on a car. */
        VehicleCounts: {
            /** @description Counted up to 1000. */
            plates: number;
            /** @description Counted up to 1000. */
            people: number;
            /** @description Counted up to 1000. */
            orders: number;
            /** @description Counted up to 1000. */
            followUps: number;
            /** @description Counted up to 1000. */
            cases: number;
            /** @description Counted up to 1000. */
            readings: number;
        };
        VehicleFile: {
            /** @example veh_01j9x2k3m4n5p6q7 */
            id: string;
            externalId: string | null;
            vin: string | null;
            plate: string | null;
            brand: string | null;
            model: string | null;
            energy: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
            boughtOn: string | null;
            insuranceExpiresOn: string | null;
            nextServiceOn: string | null;
            nextServiceKm: number | null;
            mileageKm: number | null;
            lastVisitOn: string | null;
            version: number;
            plates: components["schemas"]["Plate"][];
            parties: components["schemas"]["VehicleParty"][];
            visits: components["schemas"]["ServiceVisit"][];
            mileage: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                readOn: string;
                km: number;
                source: string;
            }[];
        };
        VehicleMergePreview: {
            kept: {
                vehicle: components["schemas"]["Vehicle"];
                counts: components["schemas"]["VehicleCounts"];
            };
            gone: {
                vehicle: components["schemas"]["Vehicle"];
                counts: components["schemas"]["VehicleCounts"];
            };
            /** @description The VIN that the car will have: of two the one whose check digit is right. */
            vin: string | null;
            /** @description Whose value each field takes: that of the record that stays, or of the one that goes. */
            advised: {
                /** @enum {string} */
                plate?: "kept" | "gone";
                /** @enum {string} */
                brand?: "kept" | "gone";
                /** @enum {string} */
                model?: "kept" | "gone";
                /** @enum {string} */
                energy?: "kept" | "gone";
                /** @enum {string} */
                boughtOn?: "kept" | "gone";
                /** @enum {string} */
                insuranceExpiresOn?: "kept" | "gone";
                /** @enum {string} */
                nextServiceOn?: "kept" | "gone";
                /** @enum {string} */
                nextServiceKm?: "kept" | "gone";
                /** @enum {string} */
                mileageKm?: "kept" | "gone";
            };
        };
        VehicleParty: {
            /** @example veh_01j9x2k3m4n5p6q7 */
            vehicleId: string;
            /** @example cus_01j9x2k3m4n5p6q7 */
            customerId: string;
            customerName: string;
            /** @enum {string} */
            part: "owner" | "driver" | "sender" | "payer" | "former-owner";
            /**
             * Format: date
             * @example 2026-11-22
             */
            sinceOn: string;
            untilOn: string | null;
        };
        Workbench: {
            dueToday: number;
            doneToday: number;
            overdue: number;
            oldestOverdueAt: string | null;
            validToday: number;
            dialsToday: number;
            promised: number;
            nextPromisedAt: string | null;
            onTime: {
                kept: number;
                due: number;
            };
            dueTomorrow: number;
            missingYesterday: {
                /** @example sto_01j9x2k3m4n5p6q7 */
                storeId: string;
                storeName: string;
            }[];
            windows: components["schemas"]["Span"][];
            zone: string;
            /**
             * Format: date-time
             * @example 2026-11-22T07:30:00.000Z
             */
            now: string;
            byKind: {
                /** @enum {string} */
                kind: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
                count: number;
            }[];
        };
        /** @description What went wrong, as an RFC 9457 problem document in the language of Accept-Language. */
        Problem: {
            /** @description Where the problem is explained, relative to this server. */
            type: string;
            title: string;
            status: number;
            /** @description One sentence for the person who has to act. */
            detail: string;
            /**
             * @description Stable; what a program should look at.
             * @example request.not_found
             */
            code: string;
            /**
             * @description The same as in X-Request-Id; quote it to support.
             * @example req_01j9x2k3m4n5p6q7
             */
            requestId: string;
            /** @description The fields at fault. */
            errors?: {
                /**
                 * @description JSON pointer into the body, or ?name of a query parameter.
                 * @example /phones/0
                 */
                pointer: string;
                /** @example required */
                code: string;
                detail: string;
            }[];
        };
        /** @description The problem of a stale edit, with the record as it is now and who changed what. */
        StaleProblem: components["schemas"]["Problem"] & {
            /** @description The record as it is now. */
            current: {
                [key: string]: unknown;
            };
            changes: {
                field: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
    };
    responses: {
        /** @description `request.bad_cursor`: Bad cursor. */
        BadCursor: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `server.busy`: Busy. */
        Busy: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `server.busy`: Busy.
         *
         *     `group.read_only`: Read-only for now.
         */
        BusyOrReadOnly: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.conflict`: Conflict. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.forbidden`: Not allowed. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.if_match_required`: If-Match required. */
        IfMatchRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: Some fields are wrong. */
        Invalid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.invalid`: Some fields are wrong.
         *
         *     `idempotency.mismatch`: Idempotency key reused.
         */
        InvalidWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: Not found. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_json`: Not JSON. */
        NotJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.rate_limited`: Too many requests. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.stale`: Changed meanwhile. */
        Stale: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["StaleProblem"];
            };
        };
        /** @description `request.too_large`: Too large. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.missing_token`: Sign in first.
         *
         *     `auth.invalid_token`: Invalid token.
         */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `server.unexpected`: Something went wrong. */
        Unexpected: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.wrong_type`: Wrong content type. */
        WrongType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The language of messages: Chinese, or English with `en`. */
        AcceptLanguage: string;
        /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
        IdempotencyKey: string;
        /** @description The ETag the record was read with. */
        IfMatch: string;
        /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
        Bookmark: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in our logs. */
        "X-Request-Id": string;
        /** @description How many requests a token may make in a window of seconds. */
        "RateLimit-Policy": string;
        /** @description Milliseconds in the database, rows_read, rows_written, statements and round_trips. */
        "Server-Timing": string;
        /** @description The version of the record; send it back in If-Match to edit. */
        ETag: string;
        /** @description Send it with a later read to see this write. */
        "X-Bookmark": string;
        /** @description Seconds to wait. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listServiceVisits: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-deliveredAt";
                storeId?: string;
                state?: "open" | "delivered" | "void";
                kind?: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                vehicleId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceVisit"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createServiceVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId: string;
                    orderNumber: string;
                    /** @enum {string} */
                    kind?: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                    ownerCustomerId?: string | null;
                    senderCustomerId?: string | null;
                    driverCustomerId?: string | null;
                    vehicleId?: string | null;
                    adviserId?: string | null;
                    brand?: string | null;
                    mileageKm?: number | null;
                    arrivedAt?: string | null;
                    promisedAt?: string | null;
                    settledAt?: string | null;
                    deliveredAt?: string | null;
                    /** @enum {string} */
                    state?: "open" | "delivered" | "void";
                    total?: components["schemas"]["Money"] | null;
                    amounts?: {
                        /** @enum {string} */
                        payer: "customer" | "warranty" | "insurance" | "internal" | "package" | "credit";
                        amount: components["schemas"]["Money"];
                    }[];
                    items?: {
                        name: string;
                    }[];
                    symptom?: string | null;
                    nextVisitOn?: string | null;
                    nextVisitKm?: number | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVisit"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `service_visits.order_number_taken`: Order number taken.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             *
             *     `service_visits.delivered_before_arrival`: Wrong delivery time.
             *
             *     `service_visits.open_but_delivered`: Open, yet delivered.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    putServiceVisitByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId: string;
                    orderNumber: string;
                    /** @enum {string} */
                    kind?: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                    ownerCustomerId?: string | null;
                    senderCustomerId?: string | null;
                    driverCustomerId?: string | null;
                    vehicleId?: string | null;
                    adviserId?: string | null;
                    brand?: string | null;
                    mileageKm?: number | null;
                    arrivedAt?: string | null;
                    promisedAt?: string | null;
                    settledAt?: string | null;
                    deliveredAt?: string | null;
                    /** @enum {string} */
                    state?: "open" | "delivered" | "void";
                    total?: components["schemas"]["Money"] | null;
                    amounts?: {
                        /** @enum {string} */
                        payer: "customer" | "warranty" | "insurance" | "internal" | "package" | "credit";
                        amount: components["schemas"]["Money"];
                    }[];
                    items?: {
                        name: string;
                    }[];
                    symptom?: string | null;
                    nextVisitOn?: string | null;
                    nextVisitKm?: number | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVisit"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `service_visits.order_number_taken`: Order number taken.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             *
             *     `service_visits.delivered_before_arrival`: Wrong delivery time.
             *
             *     `service_visits.open_but_delivered`: Open, yet delivered.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getServiceVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVisit"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editServiceVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind?: "first-service" | "maintenance" | "repair" | "accident" | "warranty" | "rework" | "internal-rework" | "recall" | "package" | "rescue" | "inspection" | "pick-up" | "internal" | "pdi" | "used-car-prep" | "wash" | "accessories" | "parts-retail" | "unknown";
                    ownerCustomerId?: string | null;
                    senderCustomerId?: string | null;
                    driverCustomerId?: string | null;
                    vehicleId?: string | null;
                    adviserId?: string | null;
                    brand?: string | null;
                    mileageKm?: number | null;
                    arrivedAt?: string | null;
                    promisedAt?: string | null;
                    settledAt?: string | null;
                    deliveredAt?: string | null;
                    /** @enum {string} */
                    state?: "open" | "delivered" | "void";
                    total?: components["schemas"]["Money"] | null;
                    amounts?: {
                        /** @enum {string} */
                        payer: "customer" | "warranty" | "insurance" | "internal" | "package" | "credit";
                        amount: components["schemas"]["Money"];
                    }[];
                    items?: {
                        name: string;
                    }[];
                    symptom?: string | null;
                    nextVisitOn?: string | null;
                    nextVisitKm?: number | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVisit"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             *
             *     `service_visits.delivered_before_arrival`: Wrong delivery time.
             *
             *     `service_visits.open_but_delivered`: Open, yet delivered.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listFollowUps: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list, which its filters decide; another one than theirs is refused. */
                sort?: "sortAt" | "dueAt" | "openedAt";
                view?: "workbench";
                kind?: "service-callback" | "second-callback" | "first-contact" | "manual" | "case-handling" | "case-closing" | "contact-repair" | "re-call";
                state?: "open" | "done" | "lapsed" | "cancelled";
                storeId?: string;
                assigneeId?: string;
                customerId?: string;
                /** @description With `view=workbench`: the rows behind one of the caller's numbers alone. */
                number?: "due" | "overdue" | "promised";
                /** @description With `number`: the zone whose day is today, else Asia/Shanghai. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FollowUp"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    customerId?: string;
                    /** @example veh_01j9x2k3m4n5p6q7 */
                    vehicleId?: string;
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId?: string;
                    /**
                     * Format: date-time
                     * @example 2026-11-22T07:30:00.000Z
                     */
                    dueAt: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `follow_ups.late_date`: Wrong time.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    reassignMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    fromAssigneeId?: string;
                    followUpIds?: string[];
                    toAssigneeIds?: string[];
                    /**
                     * Format: date-time
                     * @example 2026-11-22T07:30:00.000Z
                     */
                    dueBefore?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reassigned"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    previewReassignMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    fromAssigneeId?: string;
                    followUpIds?: string[];
                    toAssigneeIds?: string[];
                    /**
                     * Format: date-time
                     * @example 2026-11-22T07:30:00.000Z
                     */
                    dueBefore?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shares"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    undoReassignMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBack"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.undo_over`: Too late to take back.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    recordAttempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttemptInput"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.already_closed`: Already closed.
             *
             *     `follow_ups.already_recorded`: Recorded already.
             *
             *     `follow_ups.refused_hour`: Not at this hour.
             *
             *     `follow_ups.serving_adviser`: Another person calls.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `follow_ups.needs_call_back_time`: No time to call back.
             *
             *     `follow_ups.needs_answer`: Nothing recorded.
             *
             *     `follow_ups.needs_rating`: A rating is missing.
             *
             *     `follow_ups.needs_words`: The words of the customer are missing.
             *
             *     `follow_ups.nobody_reached`: Nobody was reached.
             *
             *     `follow_ups.not_asked`: This was not asked.
             *
             *     `follow_ups.late_date`: Wrong time.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    reassignFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.already_closed`: Already closed.
             *
             *     `follow_ups.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    takeCallBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.nothing_to_take_back`: Nothing to take back.
             *
             *     `follow_ups.not_your_call`: Not your call.
             *
             *     `follow_ups.take_back_over`: Too late to take back.
             *
             *     `follow_ups.do_not_call_stands`: Do-not-call stands.
             *
             *     `follow_ups.went_on`: Somebody went on from it.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listLines: {
        parameters: {
            query?: {
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lines"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getTodaysRuns: {
        parameters: {
            query?: {
                storeId?: string;
                /** @description The zone whose day is today. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodaysRuns"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listRunFollowUps: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list, which its filters decide; another one than theirs is refused. */
                sort?: "sortAt" | "-lastAttemptAt";
                number: "due" | "overdue" | "late-data" | "promised" | "no-number" | "dialled" | "reached" | "raised" | "answered" | "unanswered";
                storeId?: string;
                assigneeId?: string;
                /** @description The zone whose day is today. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FollowUp"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getRunResults: {
        parameters: {
            query?: {
                storeId?: string;
                /** @description The zone whose day is today. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResults"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getWorkbench: {
        parameters: {
            query?: {
                /** @description The zone whose day is today. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbench"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `zone.unknown`: Unknown time zone.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listReCalls: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-id";
                /** @description The present month where it is left out. */
                month?: string;
                storeId?: string;
                callerId?: string;
                result?: "confirmed" | "differs" | "never-called" | "not-reached" | "open";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReCall"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getTruthScores: {
        parameters: {
            query?: {
                /** @description The present month where it is left out. */
                month?: string;
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruthScores"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    overruleReCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReCall"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `re_calls.not_refuted`: Nothing to overrule.
             *
             *     `re_calls.own_call`: Another person overrules.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-openedAt";
                open?: "true";
                level?: "improvement" | "grievance" | "complaint";
                state?: "open" | "acknowledged" | "planned" | "solved" | "closed";
                storeId?: string;
                customerId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Case"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "improvement" | "grievance" | "complaint";
                    /** @default false */
                    major?: boolean;
                    title: string;
                    words?: string;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    customerId?: string;
                    /** @example veh_01j9x2k3m4n5p6q7 */
                    vehicleId?: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                    satisfied: boolean;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `cases.already_closed`: Already closed.
             *
             *     `cases.not_solved`: Not solved yet.
             *
             *     `cases.same_person`: Another person closes.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    caseAct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "acknowledged" | "planned" | "updated" | "solved" | "raised" | "reassigned";
                    text: string;
                    cause?: string;
                    department?: string;
                    /** @enum {string} */
                    level?: "improvement" | "grievance" | "complaint";
                    major?: boolean;
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `cases.already_closed`: Already closed.
             *
             *     `cases.step_passed`: Past this step.
             *
             *     `cases.not_higher`: Not raised.
             *
             *     `cases.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getNumbers: {
        parameters: {
            query?: {
                /** @description The zone whose day and month are meant; stores of other zones are left out. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Numbers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listNumberCases: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list, which its filters decide; another one than theirs is refused. */
                sort?: "-solveBy" | "openedAt";
                number: "closed-in-time" | "open-major";
                part?: "all" | "counted" | "rest";
                storeId?: string;
                /** @description The zone whose day and month are meant; stores of other zones are left out. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Case"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listDials: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
                part?: "all" | "counted" | "rest";
                /** @description The zone whose day and month are meant; stores of other zones are left out. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Dial"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listNumberFollowUps: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list, which its filters decide; another one than theirs is refused. */
                sort?: "-dueAt" | "-validContactAt";
                number: "own-on-time" | "on-time" | "reached" | "dissatisfied" | "satisfaction";
                part?: "all" | "counted" | "rest";
                storeId?: string;
                /** @description The zone whose day and month are meant; stores of other zones are left out. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FollowUp"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listNumberVisits: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-deliveredAt";
                number: "data-in-place" | "retention";
                part?: "all" | "counted" | "rest";
                storeId?: string;
                /** @description The zone whose day and month are meant; stores of other zones are left out. */
                zone?: string;
                /** @description With `retention`: the day at whose end it is counted, else yesterday. */
                on?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceVisit"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getCallbackRecords: {
        parameters: {
            query: {
                /** @description Ids with commas between them, at most 50. */
                followUpIds: string[];
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CallbackRecord"][];
                        scripts: components["schemas"]["ScriptBody"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    readCodeOnPaper: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCode"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * @description `request.not_found`: Not found.
             *
             *     `paper.unknown_code`: No such code.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `paper.not_a_code`: Not a code.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    printPaperList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    assigneeId?: string;
                    /**
                     * @description The zone whose day is today.
                     * @default Asia/Shanghai
                     */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperList"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listDailySheet: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "at";
                storeId: string;
                date: string;
                /** @description The zone whose days are meant. */
                zone?: string;
                /** @description Only calls in which the customer answered. */
                valid?: "true";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SheetLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getReworkCards: {
        parameters: {
            query?: {
                /** @description Ids with commas between them, at most 100. */
                visitIds?: string[];
                /** @description Ids with commas between them, at most 100. */
                caseIds?: string[];
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReworkCard"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listReworkRegister: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
                storeId: string;
                from: string;
                /** @description The last day, 366 days on at most. */
                to: string;
                /** @description The zone whose days are meant. */
                zone?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReworkLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listSummaryReports: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-to";
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SummaryReport"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createSummaryReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    storeId: string | null;
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description The last day, 92 days on at most.
                     * @example 2026-11-22
                     */
                    to: string;
                    /** @default Asia/Shanghai */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `summary_reports.too_large`: Too long a time.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getSummaryReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editSummaryReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    overview?: string;
                    satisfaction?: string;
                    opinions?: string;
                    handling?: string;
                    measures?: string;
                    plan?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `summary_reports.filed`: Already filed.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    fileSummaryReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `summary_reports.filed`: Already filed.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    rebuildSummaryReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `summary_reports.filed`: Already filed.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `summary_reports.too_large`: Too long a time.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    reopenSummaryReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryReportDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `summary_reports.not_filed`: Not filed yet.
             *
             *     `summary_reports.newer_edition`: There is a newer edition.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getCaseHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getCustomerHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getFollowUpHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getServiceVisitHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getStaffHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getStoreHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getVehicleHistory: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RecordChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    addContactPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    customerId: string;
                    /** @enum {string} */
                    kind: "phone" | "email" | "wecom";
                    value: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    use?: "main" | "other";
                    /** @description Another person than the one of this name on this phone, who would be refused as a duplicate. */
                    anotherPerson?: boolean;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPoint"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `phone.invalid`: Not a phone number.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    capContactPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dailyCap: number | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example cp_01j9x2k3m4n5p6q7 */
                        id: string;
                        dailyCap: number | null;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    revealContactPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedContact"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getCustomerCards: {
        parameters: {
            query: {
                /** @description Ids with commas between them, at most 100. */
                customerIds: string[];
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCard"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    findCustomerDuplicates: {
        parameters: {
            query?: {
                name?: string;
                phone?: string;
                /** @description Whose form it is: never among the answers; asked alone, whose like is sought. */
                customerId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikeCustomers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listCustomerMerges: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
                customerId: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Merge"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    keptId: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    goneId: string;
                    /** @description The version that was looked at. */
                    keptVersion?: number;
                    goneVersion?: number;
                    /**
                     * @description Whose value each field takes: that of the record that stays, or of the one that goes.
                     * @default {}
                     */
                    choices?: {
                        /** @enum {string} */
                        name?: "kept" | "gone";
                        /** @enum {string} */
                        type?: "kept" | "gone";
                        /** @enum {string} */
                        gender?: "kept" | "gone";
                        /** @enum {string} */
                        birthday?: "kept" | "gone";
                        /** @enum {string} */
                        hobby?: "kept" | "gone";
                        /** @enum {string} */
                        level?: "kept" | "gone";
                        /** @enum {string} */
                        address?: "kept" | "gone";
                        /** @enum {string} */
                        note?: "kept" | "gone";
                        /** @enum {string} */
                        store?: "kept" | "gone";
                        /** @enum {string} */
                        keeper?: "kept" | "gone";
                    };
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `merges.same`: One record already.
             *
             *     `merges.changed_meanwhile`: Changed meanwhile.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `merges.too_large`: Too many records to move.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    previewCustomerMerge: {
        parameters: {
            query: {
                keptId: string;
                goneId: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMergePreview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `merges.same`: One record already. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-id";
                storeId?: string;
                type?: "person" | "organisation";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string;
                    name: string;
                    phones?: string[];
                    /** @description Another person than the one of this name on this phone, who would be refused as a duplicate. */
                    anotherPerson?: boolean;
                    /** @enum {string} */
                    type?: "person" | "organisation";
                    gender?: ("male" | "female") | null;
                    birthday?: string | null;
                    hobby?: string | null;
                    level?: string | null;
                    address?: string | null;
                    note?: string | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    keeperId?: string | null;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `customers.external_id_taken`: External id taken.
             *
             *     `follow_ups.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `phone.invalid`: Not a phone number.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    putCustomerByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    phones?: string[];
                    /** @enum {string} */
                    type?: "person" | "organisation";
                    gender?: ("male" | "female") | null;
                    birthday?: string | null;
                    hobby?: string | null;
                    level?: string | null;
                    address?: string | null;
                    note?: string | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    keeperId?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `phone.invalid`: Not a phone number.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerArchive"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Another person than the one of this name on this phone, who would be refused as a duplicate. */
                    anotherPerson?: boolean;
                    /** @enum {string} */
                    type?: "person" | "organisation";
                    gender?: ("male" | "female") | null;
                    birthday?: string | null;
                    hobby?: string | null;
                    level?: string | null;
                    address?: string | null;
                    note?: string | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    keeperId?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `follow_ups.not_eligible`: Not eligible.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `date.too_early`: Too long ago.
             *
             *     `date.future`: Not yet.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    addDoNotCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    customerId: string;
                    contactPointId?: string | null;
                    /** @enum {string} */
                    reach: "marketing" | "callback" | "all";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotCall"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    endDoNotCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotCall"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeTakenBack"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `merges.undo_over`: Too late to take back.
             *
             *     `merges.undo_later_first`: Take back the later merge first.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    changeOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example veh_01j9x2k3m4n5p6q7 */
                    vehicleId: string;
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    on: string;
                    newOwnerCustomerId?: string | null;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    searchArchive: {
        parameters: {
            query: {
                q: string;
                type?: "customer" | "vehicle" | "service-visit" | "follow-up" | "case";
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SearchHit"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getCustomerTimeline: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
                customerId: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: components["schemas"]["TimelineItem"][];
                        data: components["schemas"]["TimelineItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    findVehicleDuplicates: {
        parameters: {
            query?: {
                vin?: string;
                plate?: string;
                vehicleId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikeVehicles"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listVehicleMerges: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
                vehicleId: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Merge"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    mergeVehicles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example veh_01j9x2k3m4n5p6q7 */
                    keptId: string;
                    /** @example veh_01j9x2k3m4n5p6q7 */
                    goneId: string;
                    /** @description The version that was looked at. */
                    keptVersion?: number;
                    goneVersion?: number;
                    /**
                     * @description Whose value each field takes: that of the record that stays, or of the one that goes.
                     * @default {}
                     */
                    choices?: {
                        /** @enum {string} */
                        plate?: "kept" | "gone";
                        /** @enum {string} */
                        brand?: "kept" | "gone";
                        /** @enum {string} */
                        model?: "kept" | "gone";
                        /** @enum {string} */
                        energy?: "kept" | "gone";
                        /** @enum {string} */
                        boughtOn?: "kept" | "gone";
                        /** @enum {string} */
                        insuranceExpiresOn?: "kept" | "gone";
                        /** @enum {string} */
                        nextServiceOn?: "kept" | "gone";
                        /** @enum {string} */
                        nextServiceKm?: "kept" | "gone";
                        /** @enum {string} */
                        mileageKm?: "kept" | "gone";
                    };
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `merges.same`: One record already.
             *
             *     `merges.changed_meanwhile`: Changed meanwhile.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `merges.too_large`: Too many records to move.
             *
             *     `merges.two_vins`: Two VINs, two cars.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    previewVehicleMerge: {
        parameters: {
            query: {
                keptId: string;
                goneId: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleMergePreview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `merges.same`: One record already. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `merges.two_vins`: Two VINs, two cars.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listVehicles: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-id";
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vehicle"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createVehicle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string;
                    vin?: string;
                    plate?: string | null;
                    brand?: string | null;
                    model?: string | null;
                    energy?: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
                    boughtOn?: string | null;
                    insuranceExpiresOn?: string | null;
                    nextServiceOn?: string | null;
                    nextServiceKm?: number | null;
                    mileageKm?: number | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    ownerCustomerId?: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `vehicles.vin_taken`: VIN already there.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `vin.invalid`: Wrong VIN.
             *
             *     `plate.unknown`: Not a plate.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    putVehicleByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    vin?: string;
                    plate?: string | null;
                    brand?: string | null;
                    model?: string | null;
                    energy?: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
                    boughtOn?: string | null;
                    insuranceExpiresOn?: string | null;
                    nextServiceOn?: string | null;
                    nextServiceKm?: number | null;
                    mileageKm?: number | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    ownerCustomerId?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `vehicles.vin_taken`: VIN already there.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `vin.invalid`: Wrong VIN.
             *
             *     `plate.unknown`: Not a plate.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getVehicle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editVehicle: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plate?: string | null;
                    brand?: string | null;
                    model?: string | null;
                    energy?: ("fuel" | "electric" | "plug-in" | "range-extended" | "hybrid") | null;
                    boughtOn?: string | null;
                    insuranceExpiresOn?: string | null;
                    nextServiceOn?: string | null;
                    nextServiceKm?: number | null;
                    mileageKm?: number | null;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    /** @example cus_01j9x2k3m4n5p6q7 */
                    ownerCustomerId?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vehicle"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `plate.unknown`: Not a plate.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-createdAt";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "customers" | "service-visits";
                    /**
                     * @default apply
                     * @enum {string}
                     */
                    mode?: "check" | "apply";
                    /**
                     * Format: binary
                     * @description The spreadsheet.
                     */
                    file: Blob;
                    /** @example sto_01j9x2k3m4n5p6q7 */
                    storeId?: string;
                    /** @description JSON object: heading in the file → field, or `ignore`. */
                    mapping?: string;
                };
            };
        };
        responses: {
            /** @description Taken on; read it again to see how far it is. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `imports.too_large`: File too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `imports.no_file`: No file.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping?: {
                        [key: string]: string;
                    };
                    stores?: {
                        [key: string]: string;
                    };
                    advisers?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Taken on; read it again to see how far it is. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `imports.not_checked`: Not checked yet.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `imports.finished`: Already finished.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default apply
                     * @enum {string}
                     */
                    mode?: "check" | "apply";
                };
            };
        };
        responses: {
            /** @description Taken on; read it again to see how far it is. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `imports.undo_not_recorded`: Cannot be taken back.
             *
             *     `imports.undo_not_written`: Not written.
             *
             *     `imports.undo_over`: Too late.
             *
             *     `imports.undo_running`: At work.
             *
             *     `imports.undo_begun`: Begun already.
             *
             *     `imports.undone`: Taken back already.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    cancelImportUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `imports.undo_finished`: Not at work.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    startExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    list: "follow-ups" | "runs" | "numbers" | "number-cases" | "number-visits" | "dials" | "service-visits" | "customers" | "vehicles" | "cases" | "daily-sheet" | "rework-register" | "re-calls";
                    /** @enum {string} */
                    format: "xlsx" | "csv";
                    /**
                     * @description The list's own query parameters, without limit, cursor and sort.
                     * @default {}
                     */
                    filters?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Taken on; read it again to see how far it is. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `exports.finished`: Already finished.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    linkFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T07:30:00.000Z
                         */
                        expiresAt: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Policy"][];
                        nextCursor: null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    putPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "service-callback" | "first-contact" | "manual" | "case";
                    storeId: string | null;
                    body: components["schemas"]["PolicyBody"];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `policies.spans_overlap`: Windows overlap.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listScripts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Script"][];
                        nextCursor: null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    putScript: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    key: "service-callback" | "first-contact" | "manual";
                    storeId: string | null;
                    /** @default null */
                    brand?: string | null;
                    body: components["schemas"]["ScriptBody"];
                    /** @default false */
                    evenIfBegging?: boolean;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `scripts.begging`: Begging for marks.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listSettingDrafts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SettingDraft"][];
                        nextCursor: null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    startSettingDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    about: "policy" | "script";
                    /** @enum {string} */
                    kind: "service-callback" | "first-contact" | "manual" | "case";
                    storeId: string | null;
                    /** @default null */
                    brand?: string | null;
                    body: components["schemas"]["PolicyBody"] | components["schemas"]["ScriptBody"];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDraft"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `setting_drafts.exists`: There is a draft.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `policies.spans_overlap`: Windows overlap.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    editSettingDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: components["schemas"]["PolicyBody"] | components["schemas"]["ScriptBody"];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDraft"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `setting_drafts.over`: No longer a draft.
             *
             *     `setting_drafts.scheduled`: It has a time.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `policies.spans_overlap`: Windows overlap.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    dropSettingDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDraft"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `setting_drafts.over`: No longer a draft.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    previewSettingDraft: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "sortAt";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreview"];
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    putDraftInForce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version of the draft that was looked at. */
                    version: number;
                    /**
                     * Format: date-time
                     * @description When it comes in force; at once where it is not given.
                     * @example 2026-11-22T07:30:00.000Z
                     */
                    at?: string;
                    /**
                     * @description Whether open follow-ups go by it too, each with a note; a policy's alone.
                     * @default false
                     */
                    openToo?: boolean;
                    /** @default false */
                    evenIfBegging?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDraft"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `setting_drafts.over`: No longer a draft.
             *
             *     `setting_drafts.scheduled`: It has a time.
             *
             *     `setting_drafts.moved_on`: The draft has changed.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `setting_drafts.past`: That has passed.
             *
             *     `scripts.begging`: Begging for marks.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    unscheduleSettingDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDraft"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `setting_drafts.over`: No longer a draft.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listSettingVersions: {
        parameters: {
            query: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-number";
                about: "policy" | "script";
                kind: "service-callback" | "first-contact" | "manual" | "case";
                /** @description Of the group where it is not given. */
                storeId?: string;
                brand?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SettingVersion"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    getCalendar: {
        parameters: {
            query: {
                month: string;
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-22
                         */
                        knownThrough: string;
                        days: components["schemas"]["CalendarDay"][];
                        storeDays: components["schemas"]["StoreDay"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    putCalendarException: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    working: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-22
                         */
                        date: string;
                        working: boolean;
                        name: string;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    deleteCalendarException: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    enterHolidayNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    mode: "check" | "apply";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        days: {
                            /**
                             * Format: date
                             * @example 2026-11-22
                             */
                            date: string;
                            working: boolean;
                            name: string;
                            /**
                             * @description `known`: it is so already; `over`: too late to change.
                             * @enum {string}
                             */
                            state: "new" | "known" | "over";
                        }[];
                        /** @description Told by a check alone. */
                        moves: components["schemas"]["CalendarMoves"] | null;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `calendars.no_notice`: No holidays could be read.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    previewCalendarDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    date: string;
                    /**
                     * @description The store's day; the group's where it is not given.
                     * @example sto_01j9x2k3m4n5p6q7
                     */
                    storeId?: string;
                    /** @description The group's day; taken back where it is not given. */
                    working?: boolean;
                    /** @description The store's day; taken back where it is not given. */
                    open?: boolean;
                    spans?: components["schemas"]["Span"][] | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarMoves"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-id";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example stf_01j9x2k3m4n5p6q7 */
                    staffId: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Role"][];
                        nextCursor: null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "id";
                storeId?: string;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Staff"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "group-owner" | "general-manager" | "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser" | "information-clerk" | "read-only";
                    phone?: string | null;
                    email?: string | null;
                    storeIds?: string[];
                    /** @enum {string} */
                    sight?: "own" | "store" | "group";
                    restDays?: number[];
                    abilityWeight?: number;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `staff.needs_store`: No store.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "group-owner" | "general-manager" | "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser" | "information-clerk" | "read-only";
                    /** @enum {string} */
                    state?: "active" | "left";
                    phone?: string | null;
                    email?: string | null;
                    storeIds?: string[];
                    /** @enum {string} */
                    sight?: "own" | "store" | "group";
                    restDays?: number[];
                    abilityWeight?: number;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `staff.last_owner`: Last group owner.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `staff.needs_store`: No store.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listLeaves: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "fromOn";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Leave"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createLeave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    fromOn: string;
                    /**
                     * Format: date
                     * @example 2026-11-22
                     */
                    toOn: string;
                    reason?: string | null;
                    standInId?: string | null;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leave"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `leaves.dates_reversed`: Dates reversed.
             *
             *     `leaves.overlaps`: Leave on these days already.
             *
             *     `leaves.too_far`: Too far away.
             *
             *     `leaves.stand_in_elsewhere`: Stand-in elsewhere.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    deleteLeave: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["InvalidWrite"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listStores: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "id";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Store"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    externalId?: string | null;
                    brands?: string[];
                    city?: string | null;
                    zone?: string;
                    /** @description Opening spans of the whole week, 1 is Monday; a weekday that is left out is closed. */
                    spans?: {
                        1?: components["schemas"]["Span"][];
                        2?: components["schemas"]["Span"][];
                        3?: components["schemas"]["Span"][];
                        4?: components["schemas"]["Span"][];
                        5?: components["schemas"]["Span"][];
                        6?: components["schemas"]["Span"][];
                        7?: components["schemas"]["Span"][];
                    };
                    goLiveOn?: string | null;
                    lines?: {
                        number: string;
                        label: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `stores.name_taken`: Store name taken.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `zone.unknown`: Unknown time zone.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    putStoreByExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    brands?: string[];
                    city?: string | null;
                    zone?: string;
                    /** @description Opening spans of the whole week, 1 is Monday; a weekday that is left out is closed. */
                    spans?: {
                        1?: components["schemas"]["Span"][];
                        2?: components["schemas"]["Span"][];
                        3?: components["schemas"]["Span"][];
                        4?: components["schemas"]["Span"][];
                        5?: components["schemas"]["Span"][];
                        6?: components["schemas"]["Span"][];
                        7?: components["schemas"]["Span"][];
                    };
                    goLiveOn?: string | null;
                    lines?: {
                        number: string;
                        label: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `stores.name_taken`: Store name taken.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `zone.unknown`: Unknown time zone.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    getStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    editStore: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag the record was read with. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    externalId?: string | null;
                    brands?: string[];
                    city?: string | null;
                    zone?: string;
                    /** @description Opening spans of the whole week, 1 is Monday; a weekday that is left out is closed. */
                    spans?: {
                        1?: components["schemas"]["Span"][];
                        2?: components["schemas"]["Span"][];
                        3?: components["schemas"]["Span"][];
                        4?: components["schemas"]["Span"][];
                        5?: components["schemas"]["Span"][];
                        6?: components["schemas"]["Span"][];
                        7?: components["schemas"]["Span"][];
                    };
                    goLiveOn?: string | null;
                    lines?: {
                        number: string;
                        label: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `stores.name_taken`: Store name taken.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `idempotency.mismatch`: Idempotency key reused.
             *
             *     `zone.unknown`: Unknown time zone.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    putStoreDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    open: boolean;
                    spans?: components["schemas"]["Span"][] | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDay"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    deleteStoreDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-at";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    pollInbox: {
        parameters: {
            query?: {
                changedSince?: number;
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Unread messages, 100 where there are more. */
                        unread: number;
                        /** @description To be sent as the next `changedSince`. */
                        sequence: number;
                        /** @description New or newly read messages, newest first; the latest 100 where there are more. */
                        data: components["schemas"]["Notification"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "id";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    permissions: ("organisation:see" | "organisation:manage" | "staff:manage" | "api-tokens:manage" | "customers:see" | "customers:edit" | "customers:merge" | "service-visits:see" | "service-visits:edit" | "imports:run" | "follow-ups:see" | "follow-ups:work" | "follow-ups:assign" | "re-calls:overrule" | "cases:see" | "cases:work" | "cases:close" | "policies:see" | "policies:manage" | "personal-data:see" | "personal-data:reveal" | "reports:write" | "exports:make" | "audit:see")[];
                    storeIds: string[] | null;
                    expiresAt: string | null;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    rotateApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    overlapHours: number;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            400: components["responses"]["NotJson"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.forbidden`: Not allowed.
             *
             *     `staff.beyond_own_rights`: Beyond your own rights.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `api_tokens.revoked`: Token revoked.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description How many at most; a page may be shorter and still carry a cursor. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The order of this list: the one it has without asking. */
                sort?: "-createdAt";
            };
            header?: {
                /** @description The X-Bookmark of an earlier write; the answer is then at least as new as that write. */
                "X-Bookmark"?: components["parameters"]["Bookmark"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadCursor"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    replayJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    "X-Bookmark": components["headers"]["X-Bookmark"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.conflict`: Conflict.
             *
             *     `jobs.not_dead`: Nothing to replay.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["InvalidWrite"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["BusyOrReadOnly"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An e-mail address or a Chinese mobile number. */
                    login?: string;
                    /** @description In place of `login`. */
                    email?: string;
                    /** @description In place of `login`. */
                    phone?: string;
                    password: string;
                    name: string;
                    groupName: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example grp_01j9x2k3m4n5p6q7 */
                        groupId: string;
                        /** @example stf_01j9x2k3m4n5p6q7 */
                        staffId: string;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            /** @description `sign_in.cross_site`: Not sent. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `login.needed`: No mobile number or e-mail.
             *
             *     `login.only_one`: Two accounts given.
             *
             *     `login.invalid`: Not a login.
             *
             *     `login.too_short`: Mobile number too short.
             *
             *     `login.too_long`: Mobile number too long.
             *
             *     `login.not_mobile`: Not a mobile number.
             *
             *     `login.taken`: Already registered.
             *
             *     `password.too_short`: Password too short.
             *
             *     `password.too_long`: Password too long.
             *
             *     `password.is_login`: Password too easy to guess.
             *
             *     `password.is_name`: Password too easy to guess.
             *
             *     `password.common`: Password too easy to guess.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example usr_01j9x2k3m4n5p6q7 */
                        userId: string;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            /** @description `sign_in.wrong`: Could not sign in. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in.cross_site`: Not sent. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `login.needed`: No mobile number or e-mail.
             *
             *     `login.only_one`: Two accounts given.
             *
             *     `login.invalid`: Not a login.
             *
             *     `login.too_short`: Mobile number too short.
             *
             *     `login.too_long`: Mobile number too long.
             *
             *     `login.not_mobile`: Not a mobile number.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.rate_limited`: Too many requests.
             *
             *     `sign_in.locked`: Account locked for now.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotJson"];
            /** @description `sign_in.cross_site`: Not sent. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    mintAccessToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Without it the first by name.
                     * @example grp_01j9x2k3m4n5p6q7
                     */
                    groupId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T07:30:00.000Z
                         */
                        expiresAt: string;
                        /** @example grp_01j9x2k3m4n5p6q7 */
                        groupId: string;
                        /** @example stf_01j9x2k3m4n5p6q7 */
                        staffId: string;
                        /** @description Every group the person may change to. */
                        groups: {
                            /** @example grp_01j9x2k3m4n5p6q7 */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotJson"];
            /** @description `sign_in.required`: Sign in first. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `sign_in.cross_site`: Not sent.
             *
             *     `sign_in.left`: No longer a member.
             *
             *     `sign_in.no_group`: Not in a group.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: Chinese, or English with `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description What ends the invitation's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An e-mail address or a Chinese mobile number. */
                    login?: string;
                    /** @description In place of `login`. */
                    email?: string;
                    /** @description In place of `login`. */
                    phone?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example grp_01j9x2k3m4n5p6q7 */
                        groupId: string;
                        /** @example stf_01j9x2k3m4n5p6q7 */
                        staffId: string;
                    };
                };
            };
            400: components["responses"]["NotJson"];
            /** @description `sign_in.wrong`: Could not sign in. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in.cross_site`: Not sent. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `join.unknown`: No such invitation. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `join.already_member`: Already a member.
             *
             *     `request.conflict`: Conflict.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `join.expired`: Invitation expired.
             *
             *     `join.used`: Invitation already used.
             *
             *     `join.revoked`: Invitation withdrawn.
             */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /**
             * @description `request.invalid`: Some fields are wrong.
             *
             *     `login.needed`: No mobile number or e-mail.
             *
             *     `login.only_one`: Two accounts given.
             *
             *     `login.invalid`: Not a login.
             *
             *     `login.too_short`: Mobile number too short.
             *
             *     `login.too_long`: Mobile number too long.
             *
             *     `login.not_mobile`: Not a mobile number.
             *
             *     `password.too_short`: Password too short.
             *
             *     `password.too_long`: Password too long.
             *
             *     `password.is_login`: Password too easy to guess.
             *
             *     `password.is_name`: Password too easy to guess.
             *
             *     `password.common`: Password too easy to guess.
             *
             *     `password.of_account`: Wrong password.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.rate_limited`: Too many requests.
             *
             *     `sign_in.locked`: Account locked for now.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Busy"];
        };
    };
}
