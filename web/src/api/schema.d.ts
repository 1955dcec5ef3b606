/* Written by `npm run types` from the program's own description. */
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the program answers */
        get: operations["healthGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first-run link is good */
        get: operations["setupGet"];
        put?: never;
        /** Makes the first administrator */
        post: operations["setupPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["sessionGet"];
        put?: never;
        /** Signs in */
        post: operations["sessionPost"];
        /** Signs out */
        delete: operations["sessionDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
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
        /** Changes one's own settings */
        patch: operations["mePatch"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password */
        post: operations["passwordPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys */
        get: operations["tokensGet"];
        put?: never;
        /** Makes an API key */
        post: operations["tokenPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API key */
        delete: operations["tokenDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals */
        get: operations["summaryGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Object types and properties */
        get: operations["schemaGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["openapiGetApiV1OpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds records of all types while somebody types */
        get: operations["searchGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page of records */
        post: operations["objectQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What records add up to, by the values of a property */
        post: operations["objectTotals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a record */
        post: operations["objectCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges a record being typed */
        post: operations["objectCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records as CSV */
        post: operations["objectExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["objectGet"];
        put?: never;
        post?: never;
        /** Archives a record */
        delete: operations["objectDelete"];
        options?: never;
        head?: never;
        /** Changes a record */
        patch: operations["objectPatch"];
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What archiving a record would put out of sight */
        get: operations["objectDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a masked value
         * @description That it was asked for is in the trail. A property that is hidden is unknown.
         */
        post: operations["objectReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings an archived record back */
        post: operations["objectRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a record, newest first */
        get: operations["objectTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a record is related to, by types */
        get: operations["objectOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deletes a record for good */
        post: operations["objectErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed, newest first */
        get: operations["objectHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/history/{entry}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a change back */
        post: operations["objectRevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of records, oldest first, to follow the store */
        get: operations["changesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All records, a line each */
        get: operations["bulkGet"];
        put?: never;
        /** Creates and changes many records, a line each */
        post: operations["bulkPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["importList"];
        put?: never;
        /** Uploads a file */
        post: operations["importCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file to fill */
        get: operations["importTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import */
        get: operations["importGet"];
        put?: never;
        post?: never;
        /** Forgets a file and its report */
        delete: operations["importDelete"];
        options?: never;
        head?: never;
        /** Changes how a file is read and where columns go */
        patch: operations["importPatch"];
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows as they would be stored */
        get: operations["importPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads every row, writes nothing */
        post: operations["importCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the check found */
        get: operations["importReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/likely": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that are likely a record there is, with who it may be */
        get: operations["importLikely"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Says what is to become of rows that are likely a record there is */
        patch: operations["importLikelyDecide"];
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports */
        post: operations["importRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back */
        post: operations["importUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows, with reasons */
        get: operations["importRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, newest first */
        get: operations["jobList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: operations["jobGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a task to stop */
        post: operations["jobCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events progress and end, with the task as data */
        get: operations["jobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks for duplicates in the whole base */
        post: operations["duplicateScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/merge-sure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merging all sure groups would do */
        get: operations["surePlan"];
        put?: never;
        /** Merges all sure groups */
        post: operations["mergeSure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided, newest first */
        get: operations["decisionList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a decision */
        post: operations["decisionUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges of all sure groups, newest first */
        get: operations["runList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes all that a run merged */
        post: operations["runUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/verdicts/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes "no duplicate" back */
        post: operations["verdictRevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue, most valuable first */
        get: operations["duplicateList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group with everything needed to decide */
        get: operations["duplicateGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides a group */
        post: operations["duplicateDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merge log, newest first */
        get: operations["mergeList"];
        put?: never;
        /** Merges a selection */
        post: operations["mergeCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose values a merge of these records would keep */
        post: operations["mergePropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merge with the snapshot of both records */
        get: operations["mergeGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What taking a merge back would do */
        get: operations["mergePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge back */
        post: operations["mergeRevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads sample data */
        post: operations["samplePost"];
        /** Takes the sample data back */
        delete: operations["sampleDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the trail, newest first
         * @description Entries, changes of records and associations as one list; `since` and `until` are times. Looking for what is rare goes in portions: a page may be short, even empty, and still have `after`.
         */
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trail as a file
         * @description At most 10,000 lines; where there are more, the header X-Kartoteka-After says where to go on.
         */
        get: operations["auditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks through the chain of the trail
         * @description For some two seconds a call; `next` of the answer, given back as `from`, goes on. With a `head` that was written down earlier it also says whether the chain is still the one it was.
         */
        post: operations["auditVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who saw or exported a record
         * @description With `seen=false` its changes, too.
         */
        get: operations["objectAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accountability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people entered, what others corrected, and issues that stand in it
         * @description By person and way, of whole days (UTC): records made or changed, and values that somebody else changed within 30 days, by hand or through the interface. Issues are today's: warnings and errors in values that they entered last. Who reads the trail sees everybody, managers their people, others themselves.
         */
        get: operations["accountabilityGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/associations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a record is associated with
         * @description Without type: how many there are of each. Archived records are left out.
         */
        get: operations["linkList"];
        put?: never;
        /**
         * Associates a record with another
         * @description Without a kind the first company, say, becomes the primary one.
         */
        post: operations["linkCreate"];
        /**
         * Takes an association away
         * @description Without a kind: everything between the two.
         */
        delete: operations["linkDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of association
         * @description With type: those seen from its records.
         */
        get: operations["kindList"];
        put?: never;
        /** Defines a label, in both directions */
        post: operations["kindCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/kinds/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a label from all records, and its definition */
        delete: operations["kindDelete"];
        options?: never;
        head?: never;
        /** Changes a kind's labels and limits */
        patch: operations["kindPatch"];
        trace?: never;
    };
    "/api/v1/associations/kinds/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists labels that were removed */
        get: operations["kindListArchived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/kinds/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings the definition of a removed label back
         * @description In both directions, under its numbers. Records do not have it again.
         */
        post: operations["kindRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person allows, and how it came to that
         * @description Of people only: contacts and leads. Entries of records that were merged into this one are among its own until the merge is taken back.
         */
        get: operations["consentList"];
        put?: never;
        /**
         * Records that consent was given, refused or withdrawn
         * @description The log is only added to: no entry is ever changed or taken out, except by erasing the record. An entry with an earlier time than another changes nothing of what holds. To withdraw, a purpose and a state are enough, of archived records, too (409 is for consent given there).
         */
        post: operations["consentCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a type of records */
        post: operations["typeCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}": {
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
         * Archives a type of records
         * @description Only one without records.
         */
        delete: operations["typeArchive"];
        options?: never;
        head?: never;
        /** Changes a type of records */
        patch: operations["typeUpdate"];
        trace?: never;
    };
    "/api/v1/types/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists types that were archived */
        get: operations["typeListArchived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings an archived type of records back
         * @description By its wireId, or by its name: the one archived last. Its properties, archived records and kinds of association come back with it.
         */
        post: operations["typeRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists properties of a type */
        get: operations["propertyListApiV1TypesTypeProperties"];
        put?: never;
        /** Makes a property */
        post: operations["propertyCreateApiV1TypesTypeProperties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/properties/{name}": {
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
         * Archives a property
         * @description Its values are kept, and come back with it.
         */
        delete: operations["propertyArchiveApiV1TypesTypePropertiesName"];
        options?: never;
        head?: never;
        /** Changes a property */
        patch: operations["propertyUpdateApiV1TypesTypePropertiesName"];
        trace?: never;
    };
    "/api/v1/types/{type}/properties/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings an archived property back */
        post: operations["propertyRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a group of properties */
        post: operations["groupCreateApiV1TypesTypeGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/groups/{name}": {
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
         * Archives a group of properties
         * @description Only one that no property is in.
         */
        delete: operations["groupArchiveApiV1TypesTypeGroupsName"];
        options?: never;
        head?: never;
        /** Changes a group of properties */
        patch: operations["groupUpdateApiV1TypesTypeGroupsName"];
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists tags */
        get: operations["tagList"];
        put?: never;
        /**
         * Makes a tag
         * @description Its name is made of the label and stays.
         */
        post: operations["tagCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{name}": {
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
         * Archives a tag
         * @description Records keep it.
         */
        delete: operations["tagArchive"];
        options?: never;
        head?: never;
        /** Changes a tag */
        patch: operations["tagUpdate"];
        trace?: never;
    };
    "/api/v1/pipelines/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists pipelines */
        get: operations["pipelineListApiV1PipelinesType"];
        /**
         * Puts pipelines in order
         * @description Names every pipeline of the type once; all get their place or none does. Records that name none go to the first one.
         */
        put: operations["pipelineOrder"];
        /** Makes a pipeline */
        post: operations["pipelineCreateApiV1PipelinesType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{type}/{pipelineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a pipeline */
        get: operations["pipelineGetApiV1PipelinesTypePipelineId"];
        /**
         * Replaces a pipeline
         * @description Stages are those there by their id, else by their label; those that are left out are archived, once their records are in the stages that `moves` names: all of it or nothing. 409 for more than 10,000 records.
         */
        put: operations["pipelineReplaceApiV1PipelinesTypePipelineId"];
        post?: never;
        /**
         * Archives a pipeline
         * @description Records go to the stage `moveTo`, all of them or nothing happens (409 for more than 10,000); without it they keep what they have.
         */
        delete: operations["pipelineArchiveApiV1PipelinesTypePipelineId"];
        options?: never;
        head?: never;
        /** Changes a pipeline */
        patch: operations["pipelineUpdateApiV1PipelinesTypePipelineId"];
        trace?: never;
    };
    "/api/v1/pipelines/{type}/{pipelineId}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a stage */
        post: operations["stageCreateApiV1PipelinesTypePipelineIdStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{type}/{pipelineId}/stages/{stageId}": {
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
         * Archives a stage
         * @description Records go to the stage `moveTo`, all of them or nothing happens (409 for more than 10,000); without it they keep what they have.
         */
        delete: operations["stageArchiveApiV1PipelinesTypePipelineIdStagesStageId"];
        options?: never;
        head?: never;
        /** Changes a stage */
        patch: operations["stageUpdateApiV1PipelinesTypePipelineIdStagesStageId"];
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a record, newest first */
        get: operations["fileList"];
        put?: never;
        /**
         * Adds a file to a record
         * @description The body is the file. Its content decides what it is: programs and scripts are refused (415), and so are names of another kind, empty files (400) and those larger than the setting max-file (413).
         */
        post: operations["filePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a record a file that is there
         * @description One of another record, or one taken off: that can be undone for a day.
         */
        put: operations["filePut"];
        post?: never;
        /**
         * Takes a file off a record
         * @description Where no other record has it, it is deleted for good a day later.
         */
        delete: operations["fileDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a file is */
        get: operations["fileGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file
         * @description To be saved; with inline=true to be shown where its kind is harmless: png, jpeg, gif, webp, plain text, pdf. Takes Range and If-None-Match.
         */
        get: operations["fileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Views of lists
         * @description One's own, those that everybody sees, and what is shared with one; by name.
         */
        get: operations["viewList"];
        put?: never;
        /**
         * Keeps a view of a list
         * @description Who looks at it finds only what their rights allow.
         */
        post: operations["viewCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a view away */
        delete: operations["viewDelete"];
        options?: never;
        head?: never;
        /**
         * Changes or shares a view
         * @description Shares are replaced by those that are given.
         */
        patch: operations["viewPatch"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people who use the program
         * @description The active ones first.
         */
        get: operations["userList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Role, department and deputy of everybody */
        get: operations["memberList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
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
         * Gives a person another role, department or deputy
         * @description Nobody gives more than they have themselves, nor changes their own role.
         */
        patch: operations["memberPatch"];
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments */
        get: operations["departmentList"];
        put?: never;
        /** Makes a department */
        post: operations["departmentCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
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
         * Dissolves a department
         * @description Its people, and the departments below it, go to the one above it.
         */
        delete: operations["departmentDelete"];
        options?: never;
        head?: never;
        /** Changes a department */
        patch: operations["departmentPatch"];
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles
         * @description Those that come with the program first.
         */
        get: operations["roleList"];
        put?: never;
        /** Makes a role */
        post: operations["roleCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a role of one's own */
        put: operations["rolePut"];
        post?: never;
        /** Deletes a role of one's own that nobody has */
        delete: operations["roleDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller may do with a record, and who has it
         * @description With people=true everybody who sees it, and why.
         */
        get: operations["recordAccessGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a record is shared with */
        get: operations["shareList"];
        put?: never;
        /**
         * Shares a record with a person or department
         * @description Replaces what was shared with the same one.
         */
        post: operations["shareCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/shares/{share}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends sharing a record */
        delete: operations["shareDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings of the company */
        get: operations["settingsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes settings of the company */
        patch: operations["settingsPatch"];
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a record was in which stage, oldest first */
        get: operations["objectStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Currencies in use, and all there are */
        get: operations["currencyList"];
        put?: never;
        /** Takes a currency into use */
        post: operations["currencyCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/currencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a currency out of use */
        delete: operations["currencyDelete"];
        options?: never;
        head?: never;
        /** Moves a currency among the others */
        patch: operations["currencyPatch"];
        trace?: never;
    };
    "/api/v1/currencies/{code}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rates of a currency, newest first */
        get: operations["rateList"];
        put?: never;
        /** Enters what one unit is worth from a day on */
        post: operations["ratePut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/currencies/{code}/rates/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a rate */
        delete: operations["rateDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists how duplicates of each type are found */
        get: operations["matchRulesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-rules/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads how duplicates of a type are found */
        get: operations["matchRulesGet"];
        /**
         * Changes how duplicates of a type are found
         * @description In place of all that was changed before: what is left out is automatic. Holds from the answer on for records that are saved; a search of the whole base is ordered. A change of the rulebook, which undo takes back.
         */
        put: operations["matchRulesPut"];
        post?: never;
        /** Goes back to the automatic model */
        delete: operations["matchRulesDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-rules/{type}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries match rules on all records
         * @description A job; its result: records, and what would be found now and then; pairs gained, lost, made sure and made doubtful, with the strongest 20 of each explained under both. Nothing is changed.
         */
        post: operations["matchRulesTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the kinds of values that can be judged */
        get: operations["valueTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/values/{valueType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judges single values
         * @description As records would take them: the same code, the same verdicts. At most 1,000.
         */
        post: operations["valueCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the rules over records */
        get: operations["ruleList"];
        put?: never;
        /**
         * Writes a rule
         * @description It judges from the answer on: nothing while its state is off, with warnings, or by refusing what breaks it.
         */
        post: operations["ruleCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a rule, a standard or a dictionary on all records
         * @description A job; its result: rows, broken, unknown, examples, owners, sources. Nothing is changed. With `property` and `standard`, a standard is tried; with `property` and `dictionary` (its name), how many values that dictionary would write otherwise.
         */
        post: operations["ruleTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a standard on single values
         * @description Pattern and range, as records are judged by them. At most 100.
         */
        post: operations["ruleSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a rule */
        get: operations["ruleGet"];
        put?: never;
        post?: never;
        /** Archives a rule */
        delete: operations["ruleArchive"];
        options?: never;
        head?: never;
        /** Changes a rule */
        patch: operations["ruleUpdate"];
        trace?: never;
    };
    "/api/v1/rulebook/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes stored records as the rulebook says now
         * @description A job; its result: rows, records, left, written, properties with examples. Every text is read once more as if somebody had typed it, and what comes out otherwise is saved, with a row of history. Without `write` it only says what would change.
         */
        post: operations["rulebookRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/naming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is poor about names and labels
         * @description Abbreviations, missing translations, labels that are taken for each other, several terms for one thing. Nothing is changed.
         */
        get: operations["rulebookNaming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists dictionaries of spellings */
        get: operations["dictionaryList"];
        put?: never;
        /** Makes a dictionary */
        post: operations["dictionaryCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a dictionary */
        get: operations["dictionaryGet"];
        put?: never;
        post?: never;
        /** Archives a dictionary */
        delete: operations["dictionaryArchive"];
        options?: never;
        head?: never;
        /** Changes a dictionary */
        patch: operations["dictionaryUpdate"];
        trace?: never;
    };
    "/api/v1/dictionaries/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the entries of a dictionary */
        get: operations["entryList"];
        put?: never;
        /** Adds an entry; where its term is there, its spellings become these */
        post: operations["entryCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{id}/entries/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts and deletes many entries of a dictionary
         * @description Those of `remove` are deleted, then each of `put` is put: with its id it becomes that, without one its spellings come to those its term has. What can not be put is named in `refused`, and the others stand. At most 1,000 of each.
         */
        post: operations["entryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{id}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes an entry */
        delete: operations["entryDelete"];
        options?: never;
        head?: never;
        /** Changes an entry */
        patch: operations["entryUpdate"];
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists record templates */
        get: operations["templateList"];
        put?: never;
        /**
         * Makes a record template
         * @description New records get its values with `template` in their creation.
         */
        post: operations["templateCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a record template */
        get: operations["templateGet"];
        put?: never;
        post?: never;
        /** Archives a record template */
        delete: operations["templateArchive"];
        options?: never;
        head?: never;
        /** Changes a record template */
        patch: operations["templateUpdate"];
        trace?: never;
    };
    "/api/v1/templates/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what a new record would get of a template now
         * @description For whoever asks: `me` is that person, `today` is today.
         */
        get: operations["templateValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks for spellings of one thing among the values of a property
         * @description A job; its result is a ClusterResult: what the property's dictionary should know. Nothing is changed.
         */
        post: operations["clusterLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/clusters/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes dictionary entries of clusters
         * @description One change of the rulebook, which undo takes back. In `dictionaryId`, or the dictionary of the property, or, where it has none, a new one that suggests. Spellings come to those the term has; 409, and nothing is done, where one means another term already. At most 500.
         */
        post: operations["clusterAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/clusters/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remembers that spellings are not the same
         * @description They are not proposed together again.
         */
        post: operations["clusterRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/clusters/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forgets what was said not to be the same
         * @description Without clusters: all of the property.
         */
        post: operations["clusterForget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/clusters/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was said not to be the same */
        get: operations["clusterRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads whether e-mail domains may be checked, and what is known of them */
        get: operations["mailCheckGet"];
        put?: never;
        /**
         * Checks which domains of e-mail addresses take mail
         * @description A job that asks the name server which the setting name-server names; 409 where there is none, or a check is under way. Each domain is asked for at most once in 30 days. Its result: domains, asked, takesMail, takesNoMail, unknown, left, limited, silent (the name server did not answer), seconds. Addresses of domains that take no mail get the finding email.no_mail_host. For administrators.
         */
        post: operations["mailCheckOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-check/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists domains that take no mail
         * @description Those that most addresses have first.
         */
        get: operations["mailCheckDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists industry packs, and what each would bring */
        get: operations["packList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies an industry pack
         * @description Makes what is missing and changes nothing that is there. The change that it answers can be undone: what it made goes, but for properties with values.
         */
        post: operations["packApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists changes of rules and properties, newest first */
        get: operations["rulebookChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/changes/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed since the caller confirmed reading
         * @description In the caller's words, each thing once; not what the caller changed. Confirm with upTo.
         */
        get: operations["rulebookUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/changes/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms having read all changes up to one */
        post: operations["rulebookRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has read the changes how far
         * @description For administrators.
         */
        get: operations["rulebookReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a change back
         * @description Only the last one of its subject: 409 where it was changed since.
         */
        post: operations["rulebookUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulebook/handbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole rulebook as a document to read and print
         * @description In the language of the caller where none is named.
         */
        get: operations["handbookGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file to be filled, for an import
         * @description A header row, whose columns an import knows again by itself, and an example row.
         */
        get: operations["importTemplateGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/types/{type}/import-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes into the columns of such a file */
        get: operations["importGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in, second step: the code
         * @description With the ticket that POST /api/v1/session answered; a recovery code does as well.
         */
        post: operations["sessionCodePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["ownSessionsGet"];
        put?: never;
        post?: never;
        /** Signs out everywhere else */
        delete: operations["ownSessionsEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's sessions */
        delete: operations["ownSessionEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the second factor is on */
        get: operations["factorViewGet"];
        put?: never;
        /**
         * Begins to turn the second factor on
         * @description It counts once a code was confirmed.
         */
        post: operations["factorPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor on with a first code */
        post: operations["factorConfirmPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes new recovery codes in the place of the old ones */
        post: operations["factorCodesPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor off */
        post: operations["factorOffPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that are open */
        get: operations["invitationsGet"];
        put?: never;
        /**
         * Invites a person
         * @description The link is good once, for 72 hours.
         */
        post: operations["invitationPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an invitation */
        delete: operations["invitationWithdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link to set a new password
         * @description It is good once, for an hour, and leaves the second factor on.
         */
        post: operations["resetPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shuts an account
         * @description Sessions and keys of that person end at once.
         */
        post: operations["userDisablePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account that was shut */
        post: operations["userEnablePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes everything of the person out of an account that was shut
         * @description It stays, called by its number, since records name it, and is not opened again. Needs the area privacy as well.
         */
        post: operations["userErasePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/second-factor/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes off the second factor of a person who lost it */
        post: operations["userFactorOffPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an invitation or a reset link is good */
        post: operations["linkLookPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the account one is invited to */
        post: operations["invitationAcceptPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by link */
        post: operations["resetAcceptPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keys can be limited to */
        get: operations["scopesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people sign in */
        get: operations["policyGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes how people sign in */
        patch: operations["policyPatch"];
        trace?: never;
    };
    "/api/v1/suggested-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Branches and sister companies that may be linked, likeliest first
         * @description What the last search for duplicates found: companies that belong together without being one. status: open where missing, linked, refused; the latter two newest first. record: only those about it.
         */
        get: operations["suggestedList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-links/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Links the two
         * @description from: the record that has the association to the other one, the head where missing. kind: a number, name or label of a kind between records of the type, the one proposed where missing.
         */
        post: operations["suggestedAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-links/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the two are not related
         * @description They are never suggested again, unless that is undone.
         */
        post: operations["suggestedRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-links/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the decision back
         * @description Of the association goes what accepting had added.
         */
        post: operations["suggestedUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description The link is its own permission. 404: it is none of ours, or no good any more.
         */
        get: operations["exportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gets new records, type by type */
        get: operations["assignmentList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-rules/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gets new records of a type */
        get: operations["assignmentGet"];
        /**
         * Changes who gets new records of a type
         * @description In place of all rules there were. The first that holds decides; where none does, the record belongs to whoever enters it and does not see everything, else to nobody.
         */
        put: operations["assignmentPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unowned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many records have no owner, or one whose account is disabled
         * @description Of those the caller sees, by type, each counted up to 10,000.
         */
        get: operations["unownedList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts what a transfer would give away
         * @description Of those the caller sees, each type up to 10,000. Nothing is changed.
         */
        post: operations["transferCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives records to other people
         * @description A job in the name of the caller; its result: done, and left (what the caller may not give, or what was otherwise by then). To several people in turn. More than 100 records, and all of a person, need the right to change many at once.
         */
        post: operations["transferCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a transfer, or its undo, is
         * @description To whoever ordered it, and to whoever manages people.
         */
        get: operations["transferGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a transfer back
         * @description A job. What was given on meanwhile stays. By whoever ordered it, and by whoever manages people.
         */
        post: operations["transferRevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests to owners, newest first
         * @description view decide (what waits for the caller, where missing), asked (by the caller), or all (for whoever manages people); state pending (where missing) or settled.
         */
        get: operations["requestList"];
        put?: never;
        /**
         * Asks the owners of records before they are merged or deleted
         * @description For whoever may do it but has to ask first, which a merge or deletion refuses with 409 and the reason request.ask. 409 also where nobody has to be asked, and where the same waits already.
         */
        post: operations["requestCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many requests wait for the caller's answer */
        get: operations["requestCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request with the records it is about
         * @description Records that the caller does not see are not told.
         */
        get: operations["requestGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees
         * @description Carried out in the name of whoever asked when nobody else is still to be asked. 409 with the reason where it can not be done any more; the request waits then.
         */
        post: operations["requestApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines */
        post: operations["requestDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one's own request back */
        post: operations["requestWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When owners are asked */
        get: operations["askPolicyGet"];
        /** Changes when owners are asked */
        put: operations["askPolicyPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}/reviewer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a group to a reviewer
         * @description reviewer null: to nobody. 400 where that person is not there, or may not merge every record of the group.
         */
        put: operations["reviewerPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far each reviewer is
         * @description Open groups that wait for them, and what they settled since then, undone and bulk merges left out. The line of null is what waits for nobody. Who does not see the whole queue gets their own line only.
         */
        get: operations["reviewerProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-assignments/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts the groups that would be given to a reviewer
         * @description Nothing is changed.
         */
        post: operations["reviewCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives all groups of a filter to a reviewer, or by the rules
         * @description A job in the name of the caller; its result: done, and left (whoever it was to go to may not decide it, or has it already; by the rules also where none finds anybody). to null: to nobody; "rules": by the rules of the company.
         */
        post: operations["reviewOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-assignments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes such a job back
         * @description A job. Groups that were given to others or settled meanwhile stay.
         */
        post: operations["reviewRevert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which rules groups are given to reviewers */
        get: operations["reviewPolicyGet"];
        /**
         * Changes by which rules groups are given to reviewers
         * @description In place of all that was said before. automatic: new groups are given at once; the first rule that finds somebody who may decide it counts. unassigned shown: people who may merge see groups of nobody, too, where they see every record.
         */
        put: operations["reviewPolicyPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one may sign in */
        get: operations["signinWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where to go to sign in through the provider
         * @description OpenID Connect, code flow with PKCE. Sets a cookie that the way back needs.
         */
        post: operations["oidcLeavePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with what the provider sent back */
        post: operations["oidcEnterPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is at the provider */
        get: operations["identityList"];
        put?: never;
        /** Links one's account with what the provider sent back */
        post: operations["identityLinkPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to go to link one's account to the provider */
        post: operations["identityLeavePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlinks one's account from a provider */
        post: operations["identityUnlinkPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signin-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider that people may sign in through */
        get: operations["providerGet"];
        /**
         * Changes the provider
         * @description What is left out stays. The secret is never answered; one of another issuer is forgotten. Nobody gives roles beyond their own by it.
         */
        put: operations["providerPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signin-provider/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the provider for what it says of itself */
        post: operations["providerTryPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programs of others that people may let act for them */
        get: operations["programsGet"];
        put?: never;
        /**
         * Registers a program
         * @description Its secret is shown this once.
         */
        post: operations["programPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a program and all that people allowed it */
        delete: operations["programDelete"];
        options?: never;
        head?: never;
        /**
         * Changes or disables a program
         * @description What is left out stays. Scopes that go are taken from what people allowed, too. While it is disabled, nothing that they allowed opens anything.
         */
        patch: operations["programPatch"];
        trace?: never;
    };
    "/api/v1/programs/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new secret in the place of the one before
         * @description It is shown this once.
         */
        post: operations["programSecretPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who let a program act for them */
        get: operations["programGrantsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{id}/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends what a person allowed a program */
        delete: operations["programGrantEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a program asks for */
        post: operations["oauthLookPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a program act for one, or not
         * @description Answers where the browser goes.
         */
        post: operations["oauthAnswerPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programs that act for one */
        get: operations["ownProgramsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends what a program may do for one */
        delete: operations["ownProgramEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a person, counted
         * @description Rows by table, also of records merged into this one; texts elsewhere in which an address or number of theirs stands; files of imports that an erasure takes away.
         */
        get: operations["personKnown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/personal-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders everything about a person as one file
         * @description A ZIP archive with person.json, person.html and the files at the records, kept for seven days or until somebody is erased.
         */
        post: operations["personExportOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the export of a person is */
        get: operations["personExportGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a person's export */
        get: operations["personExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erased/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets somebody who was erased be entered again
         * @description By the values they are to be entered with: what an erasure left of those is taken away. The reason stands in the trail.
         */
        post: operations["erasedLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{type}/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a record is locked, by whom and why */
        get: operations["lockGet"];
        /**
         * Locks a record
         * @description Until it is unlocked nobody changes, merges, archives or erases it, imports and rules included. Consents, associations and activities go on.
         */
        put: operations["lockPut"];
        post?: never;
        /**
         * Unlocks a record
         * @description For whoever locked it, and for the area privacy.
         */
        delete: operations["lockDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long records are kept, type by type */
        get: operations["retentionList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long records of a type are kept */
        get: operations["retentionGet"];
        /**
         * Changes how long records of a type are kept
         * @description In place of all rules there were; the first that holds decides. They do nothing before they are tried and confirmed; a change of what they do takes that back. 412 where version is given and another is there.
         */
        put: operations["retentionPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{type}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which rules there were when, newest first */
        get: operations["retentionVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{type}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the enabled rules would do now
         * @description A job that reads all records and changes nothing; what it found is at /api/v1/retention-trials/{id of the job}. Without rules those that are kept, which can be confirmed then.
         */
        post: operations["retentionTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-trials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a trial found
         * @description Examples are up to 20 of each rule that the caller sees.
         */
        get: operations["retentionTrial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{type}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets the rules be carried out every night
         * @description After a trial of just these rules, not older than seven days, with the number of records that it found to go. 409 where it is another.
         */
        post: operations["retentionConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{type}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carries out the confirmed rules of a type now
         * @description A job in the name of the caller; its result: matched, done, and left out: locked, asking (their owners have to be asked), refused. It does nothing where the rules mean more records than count. 409 where version is not that of the rules.
         */
        post: operations["retentionRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rules have done, newest first
         * @description A row for each rule and run, of a rule that found nothing its last. Numbers only, nothing about a person. Records it archived: /api/v1/trash?rule={id}.
         */
        get: operations["retentionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Archived records, newest first
         * @description Of all types, those the caller sees, with who or which rule archived them and when they are emptied. With q the first 200 that are found of each type.
         */
        get: operations["trashList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many archived records there are */
        get: operations["trashCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes records out of the trash
         * @description Up to 100, each by itself: done, or why not. count repeats how many are meant.
         */
        post: operations["trashRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes that back
         * @description Archives what was given back and nobody has changed since (version).
         */
        post: operations["trashReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases archived records for good */
        post: operations["trashErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/restore-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a whole group out of the trash
         * @description A job in the name of the caller; its result: matched, done, locked, refused. 409 where count is not how many there are.
         */
        post: operations["trashRestoreAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/erase-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a whole group for good
         * @description The same, for ever.
         */
        post: operations["trashEraseAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the trash is emptied */
        get: operations["trashPolicyGet"];
        /**
         * Changes when the trash is emptied
         * @description 409 where more than count records would go the next night.
         */
        put: operations["trashPolicyPut"];
        post?: never;
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
        /** @description Who it was: a person, a key, or nobody known. */
        AuditActor: {
            id?: string;
            keyId?: string;
            name: string;
        };
        /** @description One thing that was done, seen or taken. `told` is what was asked for, as JSON; `details` is what the chain holds of it. `held`: an export that held the record. */
        AuditLine: {
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            actor: components["schemas"]["AuditActor"];
            source: string;
            sourceId?: string;
            type?: string;
            recordId?: string;
            count: number;
            subject?: string;
            address?: string;
            agent?: string;
            told?: string;
            details?: string;
            held?: boolean;
        };
        /** @description A page of the trail. */
        AuditList: {
            results: components["schemas"]["AuditLine"][];
            after?: string;
        };
        /** @description A link of the chain and its hash. */
        AuditHead: {
            number: number;
            hash: string;
        };
        /** @description Where to begin, and a link that was written down. */
        AuditCheck: {
            from?: number;
            head?: components["schemas"]["AuditHead"];
        };
        /** @description The first thing that is not as it was sealed. */
        AuditBroken: {
            /** @enum {string} */
            reason: "changed" | "removed" | "inserted" | "reordered" | "link" | "head";
            link: number;
            id?: string;
            recordId?: string;
        };
        /** @description What looking through the chain found. */
        AuditFinding: {
            whole: boolean;
            links: number;
            entries: number;
            erased: number;
            blanked: number;
            next?: number;
            head: components["schemas"]["AuditHead"];
            broken?: components["schemas"]["AuditBroken"];
        };
        /** @description What one person entered in one way. issues: those that stand today in values they entered last, whenever that was. */
        Accountability: {
            userId: string;
            source: string;
            entries: number;
            corrected: number;
            issues: number;
        };
        /** @description Of each person and way. */
        AccountabilityList: {
            results: components["schemas"]["Accountability"][];
        };
        /** @description How two records are associated. `label` is in the reader's language, empty where nothing more is said than that they are. */
        AssociationKindName: {
            number: number;
            /** @enum {string} */
            rank: "plain" | "primary" | "label";
            name: string;
            label: string;
        };
        /** @description A record at the other end. */
        AssociatedRecord: {
            id: string;
            type: string;
            title: string;
            /** Format: date-time */
            createdAt: string;
            kinds: components["schemas"]["AssociationKindName"][];
        };
        /** @description How many records of a type; where not exact, at least so many. */
        AssociationCount: {
            type: string;
            count: number;
            exact: boolean;
        };
        /** @description Associated records, or with no type asked for how many there are of each. */
        AssociationList: {
            results?: components["schemas"]["AssociatedRecord"][];
            counts?: components["schemas"]["AssociationCount"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Another record; `kind` is a number, name or label. */
        AssociationInput: {
            to: string;
            type: string;
            kind?: string | number | boolean | null | string[];
        };
        /** @description A text in each language. */
        AssociationLabels: {
            en?: string;
            pl?: string;
            ru?: string;
            zh?: string;
        };
        /** @description One direction of a kind of association. toMax: how many one record may have, 0 for any. */
        AssociationKind: {
            number: number;
            inverse: number;
            from: string;
            to: string;
            /** @enum {string} */
            rank: "plain" | "primary" | "label";
            name: string;
            labels: components["schemas"]["AssociationLabels"];
            toMax: number;
            shipped: boolean;
        };
        /** @description Kinds of association. */
        AssociationKindList: {
            results: components["schemas"]["AssociationKind"][];
        };
        /** @description A label between two types. Without inverse labels both sides are called alike. */
        AssociationKindInput: {
            from: string;
            to: string;
            labels: components["schemas"]["AssociationLabels"];
            inverseLabels?: components["schemas"]["AssociationLabels"];
            name?: string;
            inverseName?: string;
            toMax?: number;
            fromMax?: number;
        };
        /** @description What is to be changed of a kind. */
        AssociationKindPatch: {
            labels?: components["schemas"]["AssociationLabels"];
            inverseLabels?: components["schemas"]["AssociationLabels"];
            toMax?: number;
            fromMax?: number;
        };
        /** @description One entry of a person's consents. recordId: the record it was written for, which a merge may have made another one's. */
        Consent: {
            id: string;
            recordId: string;
            purpose: string;
            /** @enum {string} */
            state: "given" | "refused" | "withdrawn";
            /** @enum {string} */
            basis: "consent" | "contract" | "legitimate_interest" | "legal_obligation";
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            expiresAt: string | null;
            channel: string;
            evidence: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: components["schemas"]["Actor"] | null;
        };
        /** @description What holds of a purpose now, by the newest entry; of two with the same time by the one that allows less. expired: given, and its time is over. */
        ConsentStanding: {
            purpose: string;
            /** @enum {string} */
            state: "given" | "refused" | "withdrawn" | "expired";
            entry: components["schemas"]["Consent"];
        };
        /** @description What holds of each purpose, and the entries, newest first. */
        ConsentList: {
            purposes: components["schemas"]["ConsentStanding"][];
            results: components["schemas"]["Consent"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description What a person said. purpose: newsletter, offers, phone, profiling, sharing, or a name of one's own. channel: how, such as form, phone, paper; needed where consent is given. at: when, now where it is missing. */
        ConsentCreate: {
            purpose: string;
            /** @enum {string} */
            state: "given" | "refused" | "withdrawn";
            /** @enum {string|null} */
            basis?: "consent" | "contract" | "legitimate_interest" | "legal_obligation" | null;
            /** Format: date-time */
            at?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            channel?: string | null;
            evidence?: string | null;
        };
        /** @description One choice. */
        OptionDefinition: {
            value: unknown;
            label?: unknown;
            description?: string | null;
            synonyms?: string | null;
            colour?: string | null;
            hidden?: boolean | null;
            displayOrder?: number | null;
        };
        /** @description A new property. calculation: a formula or roll-up. */
        PropertyDefinition: {
            name: string;
            type: string;
            optionsFrom?: string | null;
            unique?: boolean | null;
            label: unknown;
            help?: unknown;
            group?: string | null;
            kind?: string | null;
            synonyms?: string | null;
            options?: components["schemas"]["OptionDefinition"][] | null;
            required?: boolean | null;
            hidden?: boolean | null;
            formField?: boolean | null;
            displayOrder?: number | null;
            calculation?: string | null;
            survivorship?: string | null;
        };
        /** @description What is to change of a property. */
        PropertyPatch: {
            label?: unknown;
            help?: unknown;
            group?: string | null;
            kind?: string | null;
            synonyms?: string | null;
            options?: components["schemas"]["OptionDefinition"][] | null;
            required?: boolean | null;
            hidden?: boolean | null;
            formField?: boolean | null;
            displayOrder?: number | null;
            calculation?: string | null;
            standard?: components["schemas"]["PropertyStandard"] | null;
            survivorship?: string | null;
        };
        /** @description Properties of a type. */
        PropertyList: {
            results: components["schemas"]["Property"][];
        };
        /** @description A new group. */
        GroupDefinition: {
            name: string;
            label: unknown;
            displayOrder?: number | null;
        };
        /** @description What is to change of a group. */
        GroupPatch: {
            label?: unknown;
            displayOrder?: number | null;
        };
        /** @description A new type of records. */
        TypeCreate: {
            name: string;
            properties?: components["schemas"]["PropertyDefinition"][] | null;
            label: unknown;
            labelPlural?: unknown;
            icon?: string | null;
            description?: string | null;
            title?: string | null;
            secondary?: string[] | null;
            searchable?: string[] | null;
            required?: string[] | null;
        };
        /** @description What a type of records was called. */
        ArchivedType: {
            name: string;
            wireId: string;
            label: {
                [key: string]: string;
            };
            labelPlural: {
                [key: string]: string;
            };
        };
        /** @description Types, the one archived last first. */
        ArchivedTypeList: {
            results: components["schemas"]["ArchivedType"][];
        };
        /** @description What is to change of a type. */
        TypePatch: {
            label?: unknown;
            labelPlural?: unknown;
            icon?: string | null;
            description?: string | null;
            title?: string | null;
            secondary?: string[] | null;
            searchable?: string[] | null;
            required?: string[] | null;
        };
        /** @description A coloured word for records. */
        Tag: {
            name: string;
            label: {
                [key: string]: string;
            };
            colour: string;
            displayOrder: number;
        };
        /** @description All tags. */
        TagList: {
            results: components["schemas"]["Tag"][];
        };
        /** @description A new tag. */
        TagDefinition: {
            label: unknown;
            colour?: string | null;
            displayOrder?: number | null;
        };
        /** @description What is to change of a tag. */
        TagPatch: {
            label?: unknown;
            colour?: string | null;
            displayOrder?: number | null;
        };
        /** @description All pipelines. */
        TypePipelineList: {
            results: components["schemas"]["TypePipeline"][];
        };
        /** @description A stage as it is to be. */
        StageDefinition: {
            id?: string | null;
            label: unknown;
            displayOrder?: number | null;
            probability?: number;
            outcome?: string | null;
            required?: string[] | null;
            rotDays?: number | null;
        };
        /** @description What is to change of a stage. */
        StagePatch: {
            label?: unknown;
            displayOrder?: number | null;
            probability?: number;
            outcome?: string | null;
            required?: string[] | null;
            rotDays?: number | null;
        };
        /** @description A pipeline as it is to be. */
        PipelineDefinition: {
            id?: string | null;
            label: unknown;
            displayOrder?: number | null;
            stages?: components["schemas"]["StageDefinition"][] | null;
        };
        /** @description Where the records of a stage that goes are to be. */
        StageMove: {
            from: string;
            to: string;
        };
        /** @description A pipeline as it is to be, and where the records of stages that go are to be. */
        PipelineReplacement: {
            id?: string | null;
            label: unknown;
            displayOrder?: number | null;
            stages?: components["schemas"]["StageDefinition"][] | null;
            moves?: components["schemas"]["StageMove"][] | null;
        };
        /** @description Pipelines by their ids, in order. */
        PipelineOrder: {
            ids: string[];
        };
        /** @description What is to change of a pipeline. */
        PipelinePatch: {
            label?: unknown;
            displayOrder?: number | null;
        };
        /** @description One direction of a kind of association. */
        Association: {
            number: number;
            inverse: number;
            from: string;
            to: string;
            /** @enum {string} */
            rank: "plain" | "primary" | "label";
            name: string;
            label?: {
                [key: string]: string;
            };
            max: number;
            shipped: boolean;
        };
        /** @description A file of a record. */
        File: {
            id: string;
            name: string;
            mediaType: string;
            size: number;
            sha256: string;
            inline: boolean;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Actor"] | null;
        };
        /** @description The files of a record, newest first. */
        FileList: {
            results: components["schemas"]["File"][];
        };
        /** @description Whom a view is shared with: one person or one department. */
        ViewShare: {
            userId?: string | null;
            departmentId?: string | null;
            mayEdit?: boolean;
            /** Format: date-time */
            until?: string | null;
        };
        /** @description A view of a list. The query has the parameters of the list's address; shares: for who may change them. */
        View: {
            id: string;
            type: string;
            name: string;
            query: string;
            ownerId: string | null;
            everybody: boolean;
            mayEdit: boolean;
            shares: components["schemas"]["ViewShare"][];
        };
        /** @description Those one sees. */
        ViewList: {
            results: components["schemas"]["View"][];
        };
        /** @description A new view. */
        ViewInput: {
            type: string;
            name: string;
            query: string;
            everybody?: boolean;
            shares?: components["schemas"]["ViewShare"][];
        };
        /** @description What is to be changed. */
        ViewPatch: {
            name?: string;
            query?: string;
            everybody?: boolean;
            shares?: components["schemas"]["ViewShare"][];
        };
        /** @description What a field of the model compares, and what is asked of it. exact: only equal values and different ones count. agree, not_differ, differ: a pair that breaks this is none. */
        MatchFieldRule: {
            field: string;
            label: string;
            properties: string[];
            /** @enum {string} */
            use: "automatic" | "exact" | "off";
            weight: number;
            /** @enum {string} */
            demand: "none" | "agree" | "not_differ" | "differ";
        };
        /** @description How duplicates of a type are found. sure and review: the precision wanted of pairs that may be merged without asking, and of those a person is asked about. */
        MatchRules: {
            type: string;
            /** @enum {string} */
            model: "person" | "company" | "deal";
            automatic: boolean;
            sure: number;
            review: number;
            fields: components["schemas"]["MatchFieldRule"][];
            /** Format: date-time */
            updatedAt: string | null;
            updatedBy: components["schemas"]["Actor"] | null;
        };
        /** @description Those of all types whose records are compared. */
        MatchRulesList: {
            results: components["schemas"]["MatchRules"][];
        };
        /** @description What is not automatic. sure and review: from 0.5 to 0.9999. fields: by their names, each with `use`, `weight` (0.25 to 4) and `demand`, all of which may be missing. */
        MatchRulesInput: {
            sure?: number;
            review?: number;
            fields?: {
                [key: string]: unknown;
            };
        };
        /** @description Two companies that may belong together. bond: branch, of one company; sister, of one owner. head: which is rather the head office, and of a linked one who was made it. kind: the association proposed, or made, from the head to the other. reasons: what speaks for it, each by itself. */
        SuggestedLink: {
            id: string;
            type: string;
            /** @enum {string} */
            status: "open" | "linked" | "refused";
            /** @enum {string} */
            bond: "branch" | "sister";
            probability: number;
            head: components["schemas"]["Record"];
            other: components["schemas"]["Record"];
            kind: components["schemas"]["AssociationKindName"] | null;
            reasons: components["schemas"]["Reason"][];
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            settled: string | null;
            settledBy: components["schemas"]["Actor"] | null;
        };
        /** @description total: of all pages, counted up to 10,000. */
        SuggestedLinkList: {
            total: number;
            results: components["schemas"]["SuggestedLink"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description How the two are linked; both members may be missing. */
        SuggestedLinkInput: {
            kind?: string;
            from?: string;
        };
        /** @description A person who uses the program. */
        UserEntry: {
            id: string;
            name: string;
            email: string;
            active: boolean;
        };
        /** @description All of them. */
        UserList: {
            results: components["schemas"]["UserEntry"][];
        };
        /** @description What a person may do, and where they stand. */
        Member: {
            id: string;
            role: string;
            departmentId: string | null;
            deputyId: string | null;
            /** Format: date-time */
            awayFrom: string | null;
            /** Format: date-time */
            awayUntil: string | null;
            active: boolean;
        };
        /** @description Everybody. */
        MemberList: {
            results: components["schemas"]["Member"][];
        };
        /** @description What is to be changed. The deputy stands in from awayFrom until awayUntil. */
        MemberPatch: {
            role?: string;
            departmentId?: string | null;
            deputyId?: string | null;
            /** Format: date-time */
            awayFrom?: string | null;
            /** Format: date-time */
            awayUntil?: string | null;
        };
        /** @description A department. */
        Department: {
            id: string;
            name: string;
            parentId: string | null;
            managerId: string | null;
            people: number;
        };
        /** @description All departments. */
        DepartmentList: {
            results: components["schemas"]["Department"][];
        };
        /** @description A new department. */
        DepartmentInput: {
            name: string;
            parentId?: string | null;
            managerId?: string | null;
        };
        /** @description What is to be changed. */
        DepartmentPatch: {
            name?: string;
            parentId?: string | null;
            managerId?: string | null;
        };
        /** @description What whoever has it may do: rights by type of record ("*": those not named) and verb; fields: properties by type with edit, read, masked or hidden. */
        Role: {
            name: string;
            label: string;
            shipped: boolean;
            everything: boolean;
            areas: string[];
            rights: {
                [key: string]: unknown;
            };
            fields: {
                [key: string]: unknown;
            };
        };
        /** @description All roles. */
        RoleList: {
            results: components["schemas"]["Role"][];
        };
        /** @description A new role. */
        RoleInput: {
            name: string;
            label?: string;
            areas: string[];
            rights: {
                [key: string]: unknown;
            };
            fields?: {
                [key: string]: unknown;
            };
        };
        /** @description A role as it is to be. Fields that are not given stay. */
        RoleBody: {
            label?: string;
            areas: string[];
            rights: {
                [key: string]: unknown;
            };
            fields?: {
                [key: string]: unknown;
            };
        };
        /** @description What the person may do. */
        Rights: {
            everything: boolean;
            areas: string[];
            rights: {
                [key: string]: unknown;
            };
            fields: {
                [key: string]: unknown;
            };
        };
        /** @description Whom a record is shared with. */
        Share: {
            id: string;
            userId: string | null;
            departmentId: string | null;
            mayEdit: boolean;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
        };
        /** @description All of a record. */
        ShareList: {
            results: components["schemas"]["Share"][];
        };
        /** @description One person or one department. */
        ShareInput: {
            userId?: string | null;
            departmentId?: string | null;
            mayEdit?: boolean;
            /** Format: date-time */
            until?: string | null;
        };
        /** @description Somebody who sees a record. Of the reasons the first that is true. */
        RecordHolder: {
            userId: string;
            /** @enum {string} */
            why: "owner" | "role" | "deputy" | "manager" | "department" | "share";
            mayEdit: boolean;
        };
        /** @description What the caller may do with a record; shared: they see it only because it is shared with them. */
        RecordAccess: {
            verbs: string[];
            shared: boolean;
            /** Format: date-time */
            sharedUntil: string | null;
            sharedBy: string | null;
            people?: components["schemas"]["RecordHolder"][];
        };
        /** @description Settings of the company. */
        Settings: {
            currency: string;
            timeZone: string;
        };
        /** @description What is to be changed. */
        SettingsPatch: {
            currency?: string;
            timeZone?: string;
        };
        /** @description Where a record stands that goes through stages; rotting: longer than the stage is meant to take. enteredAt and days are null where they were not asked for. */
        RecordStage: {
            id: string;
            /** Format: date-time */
            enteredAt: string | null;
            days: number | null;
            rotting: boolean;
        };
        /** @description From when to when a record was in a stage. */
        StageVisit: {
            pipeline: string;
            stage: string;
            label: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            leftAt: string | null;
            durationMs: number;
        };
        /** @description Stages a record went through. */
        StageVisitList: {
            results: components["schemas"]["StageVisit"][];
        };
        /** @description A currency in use; rate: today's, in the company's own; null where none is known. */
        Currency: {
            code: string;
            minorUnits: number;
            home: boolean;
            position: number;
            rate: number | null;
            rates: number;
        };
        /** @description A currency of ISO 4217. */
        CurrencyFact: {
            code: string;
            minorUnits: number;
        };
        /** @description Currencies. */
        CurrencyList: {
            home: string;
            results: components["schemas"]["Currency"][];
            known: components["schemas"]["CurrencyFact"][];
        };
        /** @description A currency to be used. */
        CurrencyRequest: {
            code: string;
        };
        /** @description What is to change of a currency. */
        CurrencyPatch: {
            position: number;
        };
        /** @description What one unit is worth in the company's own currency, from that day on. */
        Rate: {
            validFrom: string;
            rate: number;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string | null;
        };
        /** @description Rates, newest first. */
        RateList: {
            results: components["schemas"]["Rate"][];
        };
        /** @description A rate (validFrom: YYYY-MM-DD); replaces that day's. */
        RateRequest: {
            validFrom: string;
            rate: number;
        };
        /** @description A kind of value, and the parts that it can be taken apart into. */
        ValueType: {
            name: string;
            about: string;
            parts: string[];
        };
        /** @description All kinds of values. */
        ValueTypeList: {
            results: components["schemas"]["ValueType"][];
        };
        /** @description Values to be judged. With `column` they decide together how dates and numbers are read. */
        ValueRequest: {
            values: string[];
            country?: string;
            language?: string;
            column?: boolean;
        };
        /** @description What is poor about a value. */
        ValueIssue: {
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            suggestion: string | null;
        };
        /** @description How a value is judged: its verdict, how it would be stored, its parts. */
        ValueAnswer: {
            input: string;
            /** @enum {string} */
            verdict: "ok" | "fixed" | "suspect" | "invalid" | "empty";
            value: string | null;
            parts: {
                [key: string]: string;
            };
            issues: components["schemas"]["ValueIssue"][];
            suggestion: string | null;
        };
        /** @description The answers, in the order of the values. */
        ValueAnswerList: {
            results: components["schemas"]["ValueAnswer"][];
        };
        /** @description A condition that records should meet. `readable` is false where it names a property that is gone: then it judges nothing. */
        Rule: {
            id: string;
            type: string;
            name: string;
            label: {
                [key: string]: string;
            };
            message: {
                [key: string]: string;
            };
            condition: string;
            about: string;
            /** @enum {string} */
            state: "off" | "warn" | "block";
            /** Format: date-time */
            effectiveFrom: string | null;
            repairProperty: string;
            repair: string;
            readable: boolean;
            displayOrder: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Rules, by type and in order. */
        RuleList: {
            results: components["schemas"]["Rule"][];
        };
        /** @description A new rule. Label and message: a text, or one for each language. */
        RuleInput: {
            type: string;
            name: string;
            label: unknown;
            message: unknown;
            condition: string;
            about?: string | null;
            state?: string | null;
            effectiveFrom?: string | null;
            repairProperty?: string | null;
            repair?: string | null;
            displayOrder?: number | null;
        };
        /** @description What is to change of a rule. */
        RulePatch: {
            label?: unknown;
            message?: unknown;
            condition?: string | null;
            about?: string | null;
            state?: string | null;
            effectiveFrom?: string | null;
            repairProperty?: string | null;
            repair?: string | null;
            displayOrder?: number | null;
        };
        /** @description Which spellings mean one term, for the values of some properties. within: inside longer texts, too, as whole words. */
        Dictionary: {
            id: string;
            name: string;
            label: {
                [key: string]: string;
            };
            about: {
                [key: string]: string;
            };
            /** @enum {string} */
            mode: "off" | "suggest" | "replace";
            within: boolean;
            properties: string[];
            shipped: boolean;
            entries: number;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description All dictionaries, by name. */
        DictionaryList: {
            results: components["schemas"]["Dictionary"][];
        };
        /** @description A new dictionary; properties as contacts.jobtitle. */
        DictionaryInput: {
            name: string;
            label: unknown;
            about?: unknown;
            mode?: string | null;
            within?: boolean | null;
            properties?: string[] | null;
        };
        /** @description What is to change of a dictionary. */
        DictionaryPatch: {
            label?: unknown;
            about?: unknown;
            mode?: string | null;
            within?: boolean | null;
            properties?: string[] | null;
        };
        /** @description A term and its other spellings. */
        DictionaryEntry: {
            id: string;
            term: string;
            spellings: string[];
        };
        /** @description An entry. Compared without regard to case and accents. */
        DictionaryEntryInput: {
            term: string;
            spellings?: string[] | null;
        };
        /** @description Entries, by term. */
        DictionaryEntryList: {
            results: components["schemas"]["DictionaryEntry"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Entries to be deleted, and others to be put. */
        DictionaryBatch: {
            put?: components["schemas"]["DictionaryEntryPut"][];
            remove?: string[];
        };
        /** @description An entry among several; without id it is found by its term. */
        DictionaryEntryPut: {
            id?: string;
            term: string;
            spellings?: string[] | null;
        };
        /** @description What was put, with what stood there before, and what could not be. */
        DictionaryBatchAnswer: {
            results: components["schemas"]["DictionaryPut"][];
            refused: components["schemas"]["DictionaryRefused"][];
        };
        /** @description An entry as it is, and as it was; before is null where it is new. */
        DictionaryPut: {
            entry: components["schemas"]["DictionaryEntry"];
            before: components["schemas"]["DictionaryEntry"] | null;
        };
        /** @description Which one of `put` it was, from 0, and why. */
        DictionaryRefused: {
            index: number;
            term: string;
            message: string;
        };
        /** @description A property's standard, and values to try it on. */
        StandardSampleRequest: {
            type: string;
            property: string;
            standard: components["schemas"]["PropertyStandard"];
            values: string[];
        };
        /** @description Whether a value meets it; value is how it would be kept, null where it can not be read. */
        StandardSample: {
            input: string;
            meets: boolean;
            value: string | null;
        };
        /** @description In the order of the values. */
        StandardSampleList: {
            results: components["schemas"]["StandardSample"][];
        };
        /** @description A rule, a property's standard, or a dictionary on a property's values, to be tried. */
        TrialRequest: {
            type: string;
            condition?: string;
            about?: string;
            repairProperty?: string;
            repair?: string;
            property?: string;
            standard?: components["schemas"]["PropertyStandard"];
            dictionary?: string;
            within?: boolean;
        };
        /** @description Whose texts are to be read once more, of one property or of all; `write`: and saved. */
        RenewRequest: {
            type: string;
            property?: string;
            write?: boolean;
        };
        /** @description Whose values are to be compared, and how: fingerprint, ngram, phonetic, cross_script. Without methods by all of them, but what tells who somebody is by the first two only. */
        ClusterRequest: {
            type: string;
            property: string;
            methods?: string[] | null;
        };
        /** @description What is to be written, and the spellings it is about. */
        ClusterDecision: {
            canonical: string;
            spellings: string[];
        };
        /** @description What is decided about clusters of a property. */
        ClusterDecisions: {
            type: string;
            property: string;
            dictionaryId?: string | null;
            clusters?: components["schemas"]["ClusterDecision"][];
        };
        /** @description The dictionary with its new entries, and how many were put. */
        ClusterAccepted: {
            dictionary: components["schemas"]["Dictionary"];
            entries: number;
        };
        /** @description How many pairs were forgotten. */
        ClusterForgotten: {
            forgotten: number;
        };
        /** @description Two spellings that are not the same. */
        ClusterRefusal: {
            canonical: string;
            spelling: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"] | null;
        };
        /** @description What was refused of a property. */
        ClusterRefusalList: {
            results: components["schemas"]["ClusterRefusal"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Whether the domains of e-mail addresses take mail. nameServer is null where nobody may be asked. known: domains that were asked for; refusing: those of them that take no mail, addresses: how many have one. job is the newest check. */
        MailCheck: {
            nameServer: string | null;
            known: number;
            refusing: number;
            addresses: number;
            /** Format: date-time */
            checkedAt: string | null;
            job: components["schemas"]["Job"] | null;
        };
        /** @description A domain that takes no mail, and how many addresses have it. ascii is its name on the wire. */
        MailDomain: {
            domain: string;
            ascii: string;
            addresses: number;
            /** Format: date-time */
            checkedAt: string;
        };
        /** @description Those that most addresses have first. */
        MailDomainList: {
            results: components["schemas"]["MailDomain"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description What is poor about a name or label: of a property, of an option of it, or of the type itself. language is the label's; null: it is about the name. other is what it is compared with. */
        NamingFinding: {
            type: string;
            property: string | null;
            option: string | null;
            language: string | null;
            rule: string;
            message: string;
            value: string | null;
            other: string | null;
            suggestion: string | null;
        };
        /** @description By type and property. */
        NamingFindingList: {
            results: components["schemas"]["NamingFinding"][];
        };
        /** @description Values that a new record of a type is begun with, as they were typed. me: whoever uses it; today, now: then, with days behind them (today+14). */
        Template: {
            id: string;
            type: string;
            name: string;
            label: {
                [key: string]: string;
            };
            values: {
                [key: string]: string;
            };
            displayOrder: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            createdBy: components["schemas"]["Actor"] | null;
        };
        /** @description Templates, by type and in order. */
        TemplateList: {
            results: components["schemas"]["Template"][];
        };
        /** @description A new template. Values are checked as its properties would read them. */
        TemplateInput: {
            type: string;
            name: string;
            label: unknown;
            values: {
                [key: string]: string | number | boolean | null | string[];
            };
            displayOrder?: number | null;
        };
        /** @description What is to change of a template; values: all of them. */
        TemplatePatch: {
            label?: unknown;
            values?: {
                [key: string]: string | number | boolean | null | string[];
            };
            displayOrder?: number | null;
        };
        /** @description A preset value that a record does not get, and why. */
        TemplateLeft: {
            property: string;
            text: string;
            rule: string;
            message: string;
        };
        /** @description What a form begins with. */
        TemplateValues: {
            type: string;
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            leftOut: components["schemas"]["TemplateLeft"][];
        };
        /** @description An option of a pack's property. */
        PackOption: {
            value: string;
            label: {
                [key: string]: string;
            };
        };
        /** @description One thing that a pack brings. archived: it was there once and comes back. conflict: its name is taken by another type of property, or it rests on one whose name is; instead says which. */
        PackItem: {
            /** @enum {string} */
            kind: "group" | "property" | "rule" | "template";
            type: string;
            name: string;
            label: {
                [key: string]: string;
            };
            about: {
                [key: string]: string;
            };
            propertyType: string | null;
            options: components["schemas"]["PackOption"][];
            condition: string;
            /** @enum {string} */
            state: "new" | "archived" | "there" | "conflict";
            instead: string | null;
        };
        /** @description How many of its items are in each state. */
        PackCounts: {
            new: number;
            archived: number;
            there: number;
            conflict: number;
        };
        /** @description What a branch usually keeps: properties with standards, rules, templates. */
        Pack: {
            name: string;
            label: {
                [key: string]: string;
            };
            about: {
                [key: string]: string;
            };
            counts: components["schemas"]["PackCounts"];
            items: components["schemas"]["PackItem"][];
        };
        /** @description All packs, by name. */
        PackList: {
            results: components["schemas"]["Pack"][];
        };
        /** @description dryRun: only says what would be done. */
        PackRequest: {
            dryRun?: boolean;
        };
        /** @description What was found before, and the change of the rulebook that takes it back; null where nothing was made. */
        PackAnswer: {
            dryRun: boolean;
            change: string | null;
            pack: components["schemas"]["Pack"];
        };
        /** @description One change of a rule or property: what it was before and after. before is null where it was not there, or is not kept. */
        RulebookChange: {
            id: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"] | null;
            type: string;
            /** @enum {string} */
            kind: "rule" | "property" | "dictionary" | "entry" | "entries" | "template" | "pack" | "match_rules";
            subject: string;
            /** @enum {string} */
            action: "CREATE" | "UPDATE" | "DELETE" | "RESTORE";
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            };
        };
        /** @description Changes, newest first. */
        RulebookChangeList: {
            results: components["schemas"]["RulebookChange"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description A member of what was changed, before and after, in words; empty: nothing was there. */
        ChangeLine: {
            member: string;
            before: string;
            after: string;
        };
        /** @description What became of one rule, field or dictionary, be it in one step or several. id is that of the newest change. */
        UnreadChange: {
            id: string;
            /** Format: date-time */
            at: string;
            by: string;
            changes: number;
            /** @enum {string} */
            kind: "rule" | "property" | "dictionary" | "entry" | "entries" | "template" | "pack" | "match_rules";
            type: string;
            subject: string;
            title: string;
            about: string;
            lines: components["schemas"]["ChangeLine"][];
        };
        /** @description What the caller has not confirmed yet, newest first. upTo is what confirming all of it names. */
        UnreadChanges: {
            count: number;
            upTo: string | null;
            results: components["schemas"]["UnreadChange"][];
        };
        /** @description All changes up to this one are read. */
        ReadRequest: {
            upTo: unknown;
        };
        /** @description How far somebody has read. confirmedAt is null for who never confirmed anything. */
        RulebookReader: {
            user: components["schemas"]["Actor"];
            readTo: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            unread: number;
        };
        /** @description Everybody with an account, by name. */
        RulebookReaderList: {
            results: components["schemas"]["RulebookReader"][];
        };
        /** @description What a property's values have to be like, beyond its type. requiredWhen is a condition over the record; weight is the business value, 0 to 100; strictness is of pattern, range and condition. */
        PropertyStandard: {
            example?: string;
            pattern?: string;
            minimum?: string;
            maximum?: string;
            requiredWhen?: string;
            default?: string;
            style?: string;
            scheme?: string;
            weight?: number;
            sensitive?: boolean;
            readOnly?: boolean;
            /** @enum {string} */
            strictness?: "off" | "warn" | "block";
        };
        /** @description What is poor about a value. An error keeps it from being stored. */
        Issue: {
            property: string;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            value: string;
            suggestion: string | null;
        };
        /** @description An error answer (RFC 9457). `reason` names what is wrong, the same in every language. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "input" | "invalid" | "unauthenticated" | "denied" | "not_found" | "conflict" | "stale" | "too_large" | "unsupported" | "busy" | "cancelled" | "storage" | "internal" | "rate_limited";
            correlationId: string;
            reason?: string;
            issues?: components["schemas"]["Issue"][];
            candidates?: components["schemas"]["Candidate"][];
        };
        /** @description Whether the program answers. */
        Health: {
            /** @enum {string} */
            status: "ok";
            version: string;
            engine: string;
            setup: boolean;
        };
        /** @description What the first-run page offers. */
        SetupInfo: {
            languages: string[];
        };
        /** @description The first administrator. */
        SetupRequest: {
            token: string;
            /** @enum {string} */
            language: "en" | "pl" | "ru" | "zh";
            name: string;
            email: string;
            password: string;
        };
        /** @description A person signs in. */
        LoginRequest: {
            email: string;
            password: string;
        };
        /** @description An account. */
        User: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            language: "en" | "pl" | "ru" | "zh";
            /** @enum {string} */
            theme: "system" | "light" | "dark";
            /** @enum {string} */
            density: "compact" | "comfortable";
            role: string;
        };
        /** @description Who is signed in. Where a second factor is missing, nothing but turning it on is open. */
        Session: {
            user: components["schemas"]["User"];
            csrf: string;
            secondFactorMissing: boolean;
            rights?: components["schemas"]["Rights"];
        };
        /** @description A person's own settings. */
        MeRequest: {
            /** @enum {string} */
            language?: "en" | "pl" | "ru" | "zh";
            /** @enum {string} */
            theme?: "system" | "light" | "dark";
            /** @enum {string} */
            density?: "compact" | "comfortable";
            name?: string;
        };
        /** @description A new password. */
        PasswordRequest: {
            current: string;
            password: string;
        };
        /** @description An API key, without itself. */
        Token: {
            id: string;
            name: string;
            prefix: string;
            scopes: string[];
            userId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
        };
        /** @description The API keys. */
        TokenList: {
            results: components["schemas"]["Token"][];
        };
        /** @description A new API key: what it is for, what it may (all, where no scopes are given), for how many days. */
        TokenRequest: {
            name: string;
            scopes?: string[];
            days?: number;
        };
        /** @description A new API key; it is shown this once. */
        NewToken: {
            id: string;
            name: string;
            token: string;
        };
        /** @description How many records there are; issues is null where nobody counted them. */
        ObjectSummary: {
            count: number;
            exact: boolean;
            archived: number;
            issues: number | null;
        };
        /** @description Groups in the queue. */
        DuplicateSummary: {
            open: number;
            sure: number;
        };
        /** @description Imports at work. */
        ImportSummary: {
            running: number;
        };
        /** @description Tasks. */
        JobSummary: {
            running: number;
            dead: number;
        };
        /** @description Sample data. */
        SampleSummary: {
            loaded: boolean;
        };
        /** @description What the first page shows. */
        Summary: {
            objects: {
                [key: string]: components["schemas"]["ObjectSummary"];
            };
            duplicates: components["schemas"]["DuplicateSummary"];
            imports: components["schemas"]["ImportSummary"];
            jobs: components["schemas"]["JobSummary"];
            requests: components["schemas"]["RequestSummary"];
            sample: components["schemas"]["SampleSummary"];
        };
        /** @description One choice. hidden: still valid, not offered any more. */
        Option: {
            value: string;
            label: {
                [key: string]: string;
            };
            description?: string;
            synonyms?: string;
            colour?: string;
            hidden?: boolean;
        };
        /** @description A property's definition. */
        Property: {
            name: string;
            wireName: string;
            /** @enum {string} */
            type: "text" | "long_text" | "number" | "money" | "date" | "datetime" | "choice" | "choices" | "bool" | "email" | "phone" | "url" | "domain" | "person_name" | "company_name" | "country" | "subdivision" | "postcode" | "address" | "street" | "city" | "owner" | "id" | "tax_id" | "percent" | "social" | "language" | "job_title";
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            group: string;
            /** @enum {string} */
            kind: "identity" | "descriptive" | "qualitative" | "quantitative";
            /** @enum {string} */
            widget: "text" | "textarea" | "number" | "money" | "date" | "datetime" | "select" | "multiselect" | "checkbox" | "email" | "phone" | "url" | "country" | "owner";
            styles?: string[];
            indexed: boolean;
            required: boolean;
            /** @enum {string} */
            level?: "read" | "masked";
            readOnly: boolean;
            system: boolean;
            hidden: boolean;
            shipped: boolean;
            unique: boolean;
            formField: boolean;
            archived: boolean;
            displayOrder: number;
            synonyms?: string;
            calculated: boolean;
            calculation?: string;
            standard?: components["schemas"]["PropertyStandard"];
            /** @enum {string} */
            survivorship: "automatic" | "most_recent" | "most_trusted" | "longest_valid" | "most_frequent" | "verified" | "primary";
            /** @enum {string} */
            optionsFrom: "own" | "pipelines" | "stages" | "currencies" | "tags";
            operators: ("EQ" | "NEQ" | "LT" | "LTE" | "GT" | "GTE" | "BETWEEN" | "IN" | "NOT_IN" | "HAS_PROPERTY" | "NOT_HAS_PROPERTY" | "CONTAINS_TOKEN" | "NOT_CONTAINS_TOKEN")[];
            options: components["schemas"]["Option"][];
        };
        /** @description A heading of the record page. */
        PropertyGroup: {
            name: string;
            label: {
                [key: string]: string;
            };
            displayOrder: number;
        };
        /** @description Names of a type. */
        TypeLabels: {
            singular: string;
            plural: string;
        };
        /** @description A stage. required: what has to be filled before a record may be here; rotDays: after so many days in it a record is rotting, 0 for never. */
        TypeStage: {
            id: string;
            label: {
                [key: string]: string;
            };
            probability: number;
            /** @enum {string} */
            outcome: "open" | "won" | "lost" | "closed";
            required: string[];
            rotDays: number;
            displayOrder: number;
        };
        /** @description Stages that records of a type go through. */
        TypePipeline: {
            id: string;
            label: {
                [key: string]: string;
            };
            displayOrder: number;
            stages: components["schemas"]["TypeStage"][];
        };
        /** @description A type of records. title and secondary: what a record is called by, and what stands beside; oneOf: of these properties at least one has to be filled; matched: duplicates of its records are looked for. consents: its records are people, whose consents are kept. icon: a word that the application has a picture for, or empty. */
        ObjectType: {
            name: string;
            wireId: string;
            labels: {
                [key: string]: components["schemas"]["TypeLabels"];
            };
            description: string;
            icon: string;
            /** @enum {string} */
            family: "record" | "activity" | "item";
            shipped: boolean;
            matched: boolean;
            consents: boolean;
            title: string[];
            secondary: string[];
            searchable: string[];
            oneOf: string[];
            groups: components["schemas"]["PropertyGroup"][];
            pipelines: components["schemas"]["TypePipeline"][];
            pipelineProperty?: string;
            stageProperty?: string;
            properties: components["schemas"]["Property"][];
        };
        /** @description All definitions, and the company's own currency. */
        Schema: {
            version: number;
            currency: string;
            types: components["schemas"]["ObjectType"][];
            associations: components["schemas"]["Association"][];
            tags: components["schemas"]["Option"][];
            colours: string[];
        };
        /** @description A record: values are typed, empty ones absent. masked: what is shown of values that the person's role masks. */
        Record: {
            id: string;
            type: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            archived: boolean;
            ownerId: string | null;
            title: string;
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            masked?: {
                [key: string]: string;
            };
            stage?: components["schemas"]["RecordStage"];
            score?: number;
            display?: {
                [key: string]: string;
            };
        };
        /** @description One of several e-mail addresses or phone numbers. */
        ContactPoint: {
            /** @enum {string} */
            kind: "email" | "phone";
            value: string;
            display: string;
            label: string;
            primary: boolean;
            shared: boolean;
        };
        /** @description Who did something. */
        Actor: {
            id: string;
            name: string;
        };
        /** @description A merge a record took part in. */
        RecordMerge: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            record: string;
            title: string;
            reverted: boolean;
        };
        /** @description The group in the queue that a record belongs to. */
        RecordDuplicates: {
            group: string | null;
            count: number;
        };
        /** @description What a record's score is made of, each 0 to 100. */
        ScoreParts: {
            completeness: number;
            validity: number;
            consistency: number;
            uniqueness: number;
            freshness: number;
        };
        /** @description A record with everything a page about it shows. leftOut: of its template, in the answer to its creation. */
        FullRecord: {
            id: string;
            type: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            archived: boolean;
            ownerId: string | null;
            title: string;
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            masked?: {
                [key: string]: string;
            };
            stage?: components["schemas"]["RecordStage"];
            redirectedFrom?: string;
            entered: {
                [key: string]: string;
            };
            display: {
                [key: string]: string;
            };
            issues: components["schemas"]["Issue"][];
            score: number;
            scoreParts: components["schemas"]["ScoreParts"];
            contactPoints: components["schemas"]["ContactPoint"][];
            merges: components["schemas"]["RecordMerge"][];
            duplicates: components["schemas"]["RecordDuplicates"];
            leftOut?: components["schemas"]["TemplateLeft"][];
            candidates?: components["schemas"]["Candidate"][];
            assigned?: components["schemas"]["Assigned"];
        };
        /** @description One field's part in thinking two records are one, in bits; all weights are the log2 odds. contradicts: it tells two identities (two dates of birth, two tax ids). */
        Reason: {
            field: string;
            level: string;
            message: string;
            weight: number;
            contradicts: boolean;
            a: string;
            b: string;
        };
        /** @description An existing record that may be the same. hidden: one that the caller may not see; of it only the department is told that can be asked. */
        Candidate: {
            record?: components["schemas"]["Record"];
            probability?: number;
            /** @enum {string} */
            certainty: "sure" | "review";
            reasons?: components["schemas"]["Reason"][];
            hidden?: boolean;
            department?: string;
        };
        /** @description A new record. refuse: answers 409 where one surely is there already; ask: also where one likely is. template: what it presets is filled in where properties say nothing. */
        RecordCreate: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            associations?: components["schemas"]["AssociationInput"][];
            /** @enum {string} */
            onDuplicate?: "refuse" | "ask" | "create";
            template?: string | null;
        };
        /** @description Values to change; null or "" clears. keepPoints: an address or number that is written over stays as a further one. */
        RecordPatch: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            keepPoints?: boolean;
        };
        /** @description Types with hits. */
        SearchAnswer: {
            results: components["schemas"]["FoundType"][];
        };
        /** @description The newest hits of a type. spelled: only of words that are like those typed. */
        FoundType: {
            type: string;
            more: boolean;
            spelled: boolean;
            records: components["schemas"]["Record"][];
        };
        /** @description purge: an archived record. gdpr: also what is about nobody else, and the files of imports that brought it. */
        EraseRequest: {
            /** @enum {string} */
            reason: "purge" | "gdpr";
        };
        /** @description The property, by its name. */
        RevealRequest: {
            property: string;
        };
        /** @description The value of a masked property, stored and as it is shown. */
        Revealed: {
            property: string;
            value: string | number | boolean | null | string[];
            display: string;
        };
        /** @description A record being typed, `id` where it exists; of a new one the template it is begun with. */
        CheckRequest: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            id?: string | null;
            template?: string | null;
        };
        /** @description How it would be stored; nothing is. */
        CheckAnswer: {
            normalised: {
                [key: string]: string | number | boolean | null | string[];
            };
            display: {
                [key: string]: string;
            };
            issues: components["schemas"]["Issue"][];
            candidates: components["schemas"]["Candidate"][];
        };
        /** @description One condition. */
        Filter: {
            propertyName: string;
            /** @enum {string} */
            operator: "EQ" | "NEQ" | "LT" | "LTE" | "GT" | "GTE" | "BETWEEN" | "IN" | "NOT_IN" | "HAS_PROPERTY" | "NOT_HAS_PROPERTY" | "CONTAINS_TOKEN" | "NOT_CONTAINS_TOKEN";
            value?: string | number | boolean | null | string[];
            values?: (string | number | boolean | string[])[];
            highValue?: string | number | boolean | null | string[];
        };
        /** @description Conditions that all hold. */
        FilterGroup: {
            filters: components["schemas"]["Filter"][];
        };
        /** @description An order. */
        Sort: {
            propertyName: string;
            /** @enum {string} */
            direction?: "ASCENDING" | "DESCENDING";
        };
        /** @description Which records, in which order. Groups are alternatives. */
        Query: {
            query?: string;
            filterGroups?: components["schemas"]["FilterGroup"][];
            sorts?: components["schemas"]["Sort"][];
            properties?: string[];
            limit?: number;
            offset?: number;
            after?: string;
            archived?: boolean;
            details?: boolean;
        };
        /** @description Which records, by which property of one value they are counted, and which numbers and amounts of them are added up (at most 5). */
        TotalsQuery: {
            query?: string;
            filterGroups?: components["schemas"]["FilterGroup"][];
            archived?: boolean;
            by: string;
            sums?: string[];
        };
        /** @description Of those that have a value: how many, and their sum. */
        TotalSum: {
            property: string;
            count: number;
            sum: number;
        };
        /** @description Records with one value and one currency. value null: those without a value; currency null: those without one. */
        Total: {
            value: string | number | boolean | null | string[];
            currency: string | null;
            count: number;
            sums: components["schemas"]["TotalSum"][];
        };
        /** @description more: there are more than 1,000 different values. */
        TotalsAnswer: {
            results: components["schemas"]["Total"][];
            more: boolean;
        };
        /** @description A query, the columns, and the language of their headings. */
        ExportRequest: {
            query?: string;
            filterGroups?: components["schemas"]["FilterGroup"][];
            sorts?: components["schemas"]["Sort"][];
            archived?: boolean;
            columns?: string[];
            /** @enum {string} */
            language?: "en" | "pl" | "ru" | "zh";
        };
        /** @description Where the next page begins. */
        Next: {
            after: string;
        };
        /** @description Absent on the last page. */
        Paging: {
            next?: components["schemas"]["Next"];
        };
        /** @description A page of records. */
        QueryResult: {
            total: number;
            totalExact: boolean;
            results: components["schemas"]["Record"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Where a change came from. */
        HistorySource: {
            /** @enum {string} */
            kind: "form" | "api" | "import" | "merge" | "unmerge" | "revert" | "setup" | "sample" | "command" | "rules" | "retention";
            id: string | null;
            row: number | null;
            label: string;
        };
        /** @description One property before and after. */
        HistoryChange: {
            property: string;
            before: string | number | boolean | null | string[];
            after: string | number | boolean | null | string[];
            entered?: string;
            masked?: boolean;
        };
        /** @description One save. */
        HistoryEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            source: components["schemas"]["HistorySource"];
            /** @enum {string} */
            action: "created" | "updated" | "archived" | "restored" | "merged" | "unmerged" | "erased";
            changes: components["schemas"]["HistoryChange"][];
        };
        /** @description Changes, newest first. */
        HistoryList: {
            results: components["schemas"]["HistoryEntry"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description activity: its record. change: an entry of the history. association: with what, by which label, and by whom it came or went. consent: the entry, at the time it was written down. */
        TimelineEntry: {
            /** @enum {string} */
            kind: "activity" | "change" | "association" | "consent";
            /** Format: date-time */
            at: string;
            record?: components["schemas"]["Record"];
            change?: components["schemas"]["HistoryEntry"];
            consent?: components["schemas"]["Consent"];
            added?: boolean;
            type?: string;
            id?: string;
            title?: string;
            label?: string;
            actor?: components["schemas"]["Actor"] | null;
            source?: components["schemas"]["HistorySource"];
        };
        /** @description What happened, newest first. A page may be shorter than asked and not the last. */
        Timeline: {
            results: components["schemas"]["TimelineEntry"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Records of one type; count is exact below 1,000. */
        RelatedType: {
            type: string;
            count: number;
            more: boolean;
            records: components["schemas"]["Record"][];
        };
        /** @description What a record is related to. */
        Overview: {
            related: components["schemas"]["RelatedType"][];
        };
        /** @description A line of /api/v1/bulk: a new record, or the one that id, or id and idProperty, say. */
        BulkLine: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            id?: unknown;
            idProperty?: string;
        };
        /** @description Where a change came from, and who made it. */
        ChangeSource: {
            /** @enum {string} */
            kind: "form" | "api" | "import" | "merge" | "unmerge" | "revert" | "setup" | "sample" | "command" | "rules" | "retention";
            id: string | null;
            actorId: string | null;
        };
        /** @description The other record, and the number of the kind. */
        ChangedAssociation: {
            type: string;
            id: string;
            kind: number;
        };
        /** @description One change of a record, with the names of what was changed. */
        Change: {
            seq: string;
            /** Format: date-time */
            at: string;
            type: string;
            id: string;
            /** @enum {string} */
            action: "created" | "updated" | "archived" | "restored" | "merged" | "unmerged" | "erased" | "associated" | "dissociated" | "consent_given" | "consent_refused" | "consent_withdrawn";
            version: number;
            source: components["schemas"]["ChangeSource"];
            properties: string[];
            association?: components["schemas"]["ChangedAssociation"];
        };
        /** @description Changes, oldest first; `next` is the `since` of the next call. */
        ChangeList: {
            results: components["schemas"]["Change"][];
            next: string;
            more: boolean;
        };
        /** @description The record, and the properties that newer changes kept. */
        RevertAnswer: {
            record: components["schemas"]["FullRecord"];
            kept: string[];
        };
        /** @description How a file is read. */
        Dialect: {
            encoding: string;
            delimiter: string;
            quote: string;
            header: boolean;
            confidence: number;
        };
        /** @description What the program thinks a column is. */
        ColumnGuess: {
            property: string;
            score: number;
            /** @enum {string} */
            reason: "header" | "content";
        };
        /** @description One column of the file and where it goes. */
        ImportColumn: {
            index: number;
            header: string;
            samples: string[];
            property: string | null;
            guess: components["schemas"]["ColumnGuess"] | null;
            filled: number;
        };
        /** @description What the import does. */
        ImportOptions: {
            /** @enum {string} */
            onDuplicate: "update" | "create" | "skip" | "review";
            country: string;
            /** @enum {string} */
            dateOrder: "auto" | "dmy" | "mdy" | "ymd";
        };
        /** @description Rows by what happens to them. */
        ImportCounters: {
            rows: number;
            create: number;
            update: number;
            skip: number;
            review: number;
            refused: number;
            unchanged: number;
            warnings: number;
        };
        /** @description A file on its way in. */
        Import: {
            id: string;
            type: string;
            fileName: string;
            size: number;
            /** @enum {string} */
            state: "uploaded" | "checking" | "checked" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            dialect: components["schemas"]["Dialect"];
            columns: components["schemas"]["ImportColumn"][];
            options: components["schemas"]["ImportOptions"];
            rows: number | null;
            counters: components["schemas"]["ImportCounters"] | null;
            job: string | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        /** @description Imports, newest first. */
        ImportList: {
            results: components["schemas"]["Import"][];
        };
        /** @description Changes of how the file is read. */
        DialectPatch: {
            encoding?: string;
            delimiter?: string;
            quote?: string;
            header?: boolean;
        };
        /** @description Where a column goes. */
        ColumnPatch: {
            index: number;
            property: string | null;
        };
        /** @description Changes of what the import does. */
        ImportOptionsPatch: {
            /** @enum {string} */
            onDuplicate?: "update" | "create" | "skip" | "review";
            country?: string;
            /** @enum {string} */
            dateOrder?: "auto" | "dmy" | "mdy" | "ymd";
        };
        /** @description Changes of an import. */
        ImportPatch: {
            dialect?: components["schemas"]["DialectPatch"];
            columns?: components["schemas"]["ColumnPatch"][];
            options?: components["schemas"]["ImportOptionsPatch"];
            type?: string;
        };
        /** @description A cell as it would be stored. */
        PreviewValue: {
            entered: string;
            value: string | number | boolean | null | string[];
            display: string;
            issues: components["schemas"]["Issue"][];
        };
        /** @description A row of the file. */
        PreviewRow: {
            row: number;
            cells: string[];
            values: {
                [key: string]: components["schemas"]["PreviewValue"];
            };
        };
        /** @description The first rows under the current mapping. */
        Preview: {
            rows: components["schemas"]["PreviewRow"][];
        };
        /** @description A row that has an issue. */
        ReportExample: {
            row: number;
            value: string;
            suggestion: string | null;
        };
        /** @description An issue and how often it is there. */
        ReportIssue: {
            property: string | null;
            column: string | null;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            count: number;
            examples: components["schemas"]["ReportExample"][];
        };
        /** @description A value an update would change. */
        ReportChange: {
            property: string;
            before: string;
            after: string;
        };
        /** @description A row and the existing record it meets. */
        ReportSample: {
            row: number;
            id: string | null;
            title: string;
            probability: number;
            changes: components["schemas"]["ReportChange"][];
        };
        /** @description A row that would be refused. */
        ReportRefusal: {
            row: number;
            column: string;
            value: string;
            message: string;
            suggestion: string | null;
        };
        /** @description Some rows of each kind. */
        ReportSamples: {
            create: components["schemas"]["ReportSample"][];
            update: components["schemas"]["ReportSample"][];
            review: components["schemas"]["ReportSample"][];
            refused: components["schemas"]["ReportRefusal"][];
        };
        /** @description What the check found. */
        ImportReport: {
            counters: components["schemas"]["ImportCounters"];
            issues: components["schemas"]["ReportIssue"][];
            samples: components["schemas"]["ReportSamples"];
        };
        /** @description A row that is likely a record there is, or an earlier row. record: what an update would change, and changes: how. */
        LikelyRow: {
            row: number;
            part: number;
            type: string;
            title: string;
            normalised: {
                [key: string]: string | number | boolean | null | string[];
            };
            display: {
                [key: string]: string;
            };
            earlierRow: number | null;
            /** @enum {string|null} */
            decision: "update" | "create" | null;
            record: string | null;
            candidates: components["schemas"]["Candidate"][];
            changes: components["schemas"]["ReportChange"][];
        };
        /** @description How many such rows there are, and of how many it was said that they are to update or to create. */
        LikelyCounts: {
            total: number;
            update: number;
            create: number;
        };
        /** @description Rows in the order of the file. */
        LikelyRows: {
            results: components["schemas"]["LikelyRow"][];
            counts: components["schemas"]["LikelyCounts"];
            paging?: components["schemas"]["Paging"];
        };
        /** @description What is to become of a row; none takes back what was said. record: which one to update; the likeliest where missing. */
        LikelyDecision: {
            row: number;
            part?: number;
            /** @enum {string} */
            decision: "update" | "create" | "none";
            record?: string | null;
        };
        /** @description all: of every row, before those that are named. */
        LikelyDecisions: {
            /** @enum {string} */
            all?: "update" | "create" | "none";
            rows?: components["schemas"]["LikelyDecision"][];
        };
        /** @description What was said so far. */
        LikelyAnswer: {
            counts: components["schemas"]["LikelyCounts"];
        };
        /** @description How far it is; total is null where nobody knows. */
        JobProgress: {
            done: number;
            total: number | null;
            phase: string;
        };
        /** @description What it is about. */
        JobSubject: {
            kind: string;
            id: string;
        };
        /** @description Work in the background. */
        Job: {
            id: string;
            /** @enum {string} */
            kind: "import_check" | "import_run" | "import_undo" | "duplicate_scan" | "sample" | "sample_remove" | "merge_sure" | "calculate" | "file_sweep" | "export" | "erase_sweep" | "trial" | "clusters" | "mail_check" | "renew" | "undo_sure" | "match_trial" | "transfer" | "transfer_undo" | "person_export" | "reviewers" | "reviewers_undo" | "retention" | "retention_try" | "trash";
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "dead";
            progress: components["schemas"]["JobProgress"];
            subject: components["schemas"]["JobSubject"] | null;
            result: {
                [key: string]: unknown;
            } | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        /** @description Tasks, newest first. */
        JobList: {
            results: components["schemas"]["Job"][];
        };
        /** @description A type of records. */
        TypeRequest: {
            type: string;
        };
        /** @description What settling a group is worth, and what that is made of. */
        DuplicateValue: {
            total: number;
            filled: number;
            contactPoints: number;
            openDeals: number;
            amount: number;
        };
        /** @description How far the queue of the type is; scanned: when all records were compared last. */
        QueueCounters: {
            open: number;
            sure: number;
            settled: number;
            settledByMe: number;
            mine: number;
            unassigned: number;
            /** Format: date-time */
            scanned: string | null;
        };
        /** @description Records that may be one; the reasons are those of the strongest pair. */
        DuplicateGroup: {
            id: string;
            type: string;
            /** @enum {string} */
            status: "open" | "merged" | "rejected";
            /** @enum {string} */
            certainty: "sure" | "review";
            probability: number;
            value: components["schemas"]["DuplicateValue"];
            reviewer: components["schemas"]["Reviewer"] | null;
            /** Format: date-time */
            created: string;
            size: number;
            records: components["schemas"]["Record"][];
            reasons: components["schemas"]["Reason"][];
        };
        /** @description The queue in the order asked for; total: what the filters find. */
        DuplicateGroupList: {
            total: number;
            results: components["schemas"]["DuplicateGroup"][];
            counters: components["schemas"]["QueueCounters"];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Two records of a group. */
        DuplicatePair: {
            a: string;
            b: string;
            probability: number;
            /** @enum {string} */
            certainty: "sure" | "review";
            reasons: components["schemas"]["Reason"][];
        };
        /** @description The record to keep, and for each property the record whose value is proposed. */
        MergeProposal: {
            primary: string;
            properties: {
                [key: string]: string;
            };
        };
        /** @description A group with everything needed to decide. */
        DuplicateGroupDetail: {
            id: string;
            type: string;
            /** @enum {string} */
            status: "open" | "merged" | "rejected";
            /** @enum {string} */
            certainty: "sure" | "review";
            probability: number;
            value: components["schemas"]["DuplicateValue"];
            reviewer: components["schemas"]["Reviewer"] | null;
            /** Format: date-time */
            created: string;
            records: components["schemas"]["FullRecord"][];
            pairs: components["schemas"]["DuplicatePair"][];
            proposal: components["schemas"]["MergeProposal"];
        };
        /** @description merge: primary, records, properties. not_duplicate: records. */
        DecisionRequest: {
            /** @enum {string} */
            decision: "merge" | "not_duplicate" | "later";
            primary?: string;
            records?: string[];
            properties?: {
                [key: string]: string;
            };
        };
        /** @description A record in the merge log. */
        MergedRecord: {
            id: string;
            title: string;
        };
        /** @description One record that went into another. */
        Merge: {
            id: string;
            type: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            primary: components["schemas"]["MergedRecord"];
            record: components["schemas"]["MergedRecord"];
            /** @enum {string} */
            source: "queue" | "selection" | "api" | "sure" | "import";
            /** Format: date-time */
            reverted: string | null;
        };
        /** @description Both records as they were. */
        MergeBefore: {
            primary: components["schemas"]["Record"];
            record: components["schemas"]["Record"];
        };
        /** @description A merge with the snapshot of both records. */
        MergeDetail: {
            id: string;
            type: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            primary: components["schemas"]["MergedRecord"];
            record: components["schemas"]["MergedRecord"];
            /** @enum {string} */
            source: "queue" | "selection" | "api" | "sure" | "import";
            /** Format: date-time */
            reverted: string | null;
            before: components["schemas"]["MergeBefore"];
        };
        /** @description The merge log, newest first. */
        MergeList: {
            results: components["schemas"]["Merge"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description What the decision did, and the group that comes next. */
        DecisionAnswer: {
            id?: string;
            merges?: components["schemas"]["Merge"][];
            record?: components["schemas"]["FullRecord"];
            verdicts?: string[];
            next: string | null;
        };
        /** @description Decisions to take back. */
        VerdictsRequest: {
            verdicts: string[];
        };
        /** @description How many were taken back. */
        VerdictsAnswer: {
            reverted: number;
        };
        /** @description Merges all sure groups; dryRun only counts. ask: owners who have to agree first are asked. */
        MergeSureRequest: {
            type: string;
            dryRun?: boolean;
            leaveConflicts?: boolean;
            ask?: boolean;
        };
        /** @description With dryRun the counts, else the job. */
        MergeSureAnswer: {
            groups?: number;
            records?: number;
            job?: components["schemas"]["Job"];
        };
        /** @description A sure group as it would be merged, or left out; differing: properties with several values. */
        SureGroup: {
            id: string;
            /** @enum {string} */
            outcome: "merged" | "conflict" | "gone" | "contradicts" | "asks";
            probability: number;
            records: components["schemas"]["Record"][];
            proposal: components["schemas"]["SureProposal"];
            differing: string[];
        };
        /** @description The record to keep, where there is one, and whose value each property gets. */
        SureProposal: {
            primary: string | null;
            properties: {
                [key: string]: string;
            };
        };
        /** @description What merging all sure groups would do; conflicts, gone, contradictions and asking (their owners have to agree) are of those looked at. */
        SurePlan: {
            groups: number;
            records: number;
            review: number;
            lookedAt: number;
            conflicts: number;
            gone: number;
            contradictions: number;
            asking: number;
            examples: components["schemas"]["SureGroup"][];
            leftOut: components["schemas"]["SureGroup"][];
        };
        /** @description What was decided about a group. Of a merge the survivor is the first record. */
        Decision: {
            id: string;
            group: string;
            type: string;
            /** @enum {string} */
            kind: "merged" | "different";
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            run: string | null;
            records: components["schemas"]["MergedRecord"][];
            merges: string[];
            /** Format: date-time */
            undone: string | null;
        };
        /** @description Decisions, newest first. */
        DecisionList: {
            results: components["schemas"]["Decision"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description The group in which its records wait again, where there is anything to decide. */
        DecisionUndone: {
            id: string;
            group: string | null;
        };
        /** @description A merge of all sure groups; standing: how many of its groups are not undone. */
        SureRun: {
            id: string;
            type: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"] | null;
            groups: number;
            standing: number;
        };
        /** @description The newest of them. */
        SureRunList: {
            results: components["schemas"]["SureRun"][];
        };
        /** @description The job that undoes it. */
        SureRunUndone: {
            job: components["schemas"]["Job"];
        };
        /** @description Merges a selection; properties say whose value is taken. */
        MergeRequest: {
            type: string;
            primary: string;
            records: string[];
            properties?: {
                [key: string]: string;
            };
        };
        /** @description The records that are to become one. */
        MergeProposalRequest: {
            type: string;
            records: string[];
        };
        /** @description The merges and the survivor. */
        MergeAnswer: {
            merges: components["schemas"]["Merge"][];
            record: components["schemas"]["FullRecord"];
        };
        /** @description A value that later edits kept. */
        KeptValue: {
            property: string;
            value: string | number | boolean | null | string[];
        };
        /** @description Both records, what was changed since the merge and stays, and what was left out. */
        UnmergeAnswer: {
            records: components["schemas"]["FullRecord"][];
            kept: components["schemas"]["KeptValue"][];
            left: components["schemas"]["TakenValue"][];
        };
        /** @description A unique value that can not return: another record has it by now. of: whose it was. */
        TakenValue: {
            property: string;
            label: string;
            value: string | number | boolean | null | string[];
            /** @enum {string} */
            of: "survivor" | "merged";
            record: components["schemas"]["MergedRecord"];
        };
        /** @description What would be missed of an archived record. Of deals and tickets the open ones. */
        Valuable: {
            /** @enum {string} */
            kind: "email" | "phone" | "social" | "deals" | "tickets";
            count: number;
            values: string[];
        };
        /** @description What archiving a record would put out of sight, and whom it could be merged into instead. */
        Deletion: {
            valuable: components["schemas"]["Valuable"][];
            links: {
                [key: string]: number;
            };
            candidates: components["schemas"]["Candidate"][];
        };
        /** @description A property of a merge: before, right after, now. returns: taking it back changes it; stays: somebody changed it since the merge; same: the merge did nothing to it; taken: it is unique, and another record has the value by now. */
        UnmergeProperty: {
            name: string;
            label: string;
            survivorBefore: string | number | boolean | null | string[];
            mergedBefore: string | number | boolean | null | string[];
            merged: string | number | boolean | null | string[];
            now: string | number | boolean | null | string[];
            /** @enum {string} */
            outcome: "returns" | "stays" | "same" | "taken";
            /** Format: date-time */
            changedAt: string | null;
            changedBy: components["schemas"]["Actor"] | null;
        };
        /** @description A contact point of a merge. removed: taken off since, the returning record has it again. */
        UnmergePoint: {
            /** @enum {string} */
            kind: "email" | "phone";
            value: string;
            /** @enum {string} */
            outcome: "returns" | "both" | "stays" | "removed";
        };
        /** @description An association of a merge. removed: taken off since, it does not return. */
        UnmergeLink: {
            type: string;
            id: string;
            title: string;
            /** @enum {string} */
            outcome: "returns" | "both" | "stays" | "removed";
        };
        /** @description A merge that stands on another one. */
        LaterMerge: {
            id: string;
            title: string;
            /** Format: date-time */
            at: string;
        };
        /** @description What taking a merge back would do. holder: the record that has what was merged now. */
        UnmergePreview: {
            merge: components["schemas"]["Merge"];
            holder: components["schemas"]["MergedRecord"] | null;
            possible: boolean;
            refusal: string | null;
            properties: components["schemas"]["UnmergeProperty"][];
            points: components["schemas"]["UnmergePoint"][];
            links: components["schemas"]["UnmergeLink"][];
            files: number;
            lists: number;
            taken: components["schemas"]["TakenValue"][];
            laterMerges: components["schemas"]["LaterMerge"][];
        };
        /** @description How many rows. */
        SampleRequest: {
            rows: number;
        };
        /** @description Who is signed in; or, with a second factor, the ticket for the second step. */
        SignIn: {
            user?: components["schemas"]["User"];
            csrf?: string;
            secondFactorMissing?: boolean;
            ticket?: string;
            /** Format: date-time */
            expiresAt?: string;
        };
        /** @description The second step of signing in. */
        CodeRequest: {
            ticket: string;
            code: string;
        };
        /** @description A place where one is signed in. */
        OwnSession: {
            id: string;
            browser: string;
            system: string;
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            seenAt: string;
            current: boolean;
        };
        /** @description The one used last first. */
        OwnSessionList: {
            results: components["schemas"]["OwnSession"][];
        };
        /** @description One's own second factor. */
        SecondFactor: {
            enabled: boolean;
            /** Format: date-time */
            since: string | null;
            recoveryCodesLeft: number;
            required: boolean;
        };
        /** @description The password once more. */
        PasswordAgain: {
            password: string;
        };
        /** @description A code of the authenticator. */
        CodeOnly: {
            code: string;
        };
        /** @description The password and a code, or a recovery code. */
        PasswordAndCode: {
            password: string;
            code: string;
        };
        /** @description An SVG path in a square of size units. */
        QrCode: {
            size: number;
            path: string;
        };
        /** @description What an authenticator is given; shown this once. */
        SecondFactorBegun: {
            secret: string;
            uri: string;
            qr?: components["schemas"]["QrCode"];
        };
        /** @description Ten codes, each good once; shown this once. */
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        /** @description An invitation that is open. */
        Invitation: {
            id: string;
            name: string;
            email: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Newest first. */
        InvitationList: {
            results: components["schemas"]["Invitation"][];
        };
        /** @description Whom to invite. */
        InvitationRequest: {
            name?: string;
            email: string;
            role: string;
        };
        /** @description A link to hand over; it is shown this once. */
        NewLink: {
            id: string;
            name: string;
            email: string;
            role: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            path: string;
        };
        /** @description A link. */
        LinkRequest: {
            /** @enum {string} */
            kind: "invitation" | "reset";
            token: string;
        };
        /** @description Whose it is. */
        LinkInfo: {
            name: string;
            email: string;
            passwordLeast: number;
        };
        /** @description The person who was invited. */
        InvitationAccept: {
            token: string;
            name: string;
            password: string;
            /** @enum {string} */
            language: "en" | "pl" | "ru" | "zh";
        };
        /** @description The new password. */
        ResetAccept: {
            token: string;
            password: string;
        };
        /** @description All there are. */
        ScopeList: {
            results: string[];
        };
        /** @description How people sign in. Networks as 192.0.2.0/24; none: from anywhere. */
        SecurityPolicy: {
            passwordLeast: number;
            idleMinutes: number;
            sessionHours: number;
            exportRows: number;
            secondFactorRequired: boolean;
            allowedAddresses: string[];
            yourAddress: string;
        };
        /** @description What is to be changed. */
        SecurityPolicyPatch: {
            passwordLeast?: number;
            idleMinutes?: number;
            sessionHours?: number;
            exportRows?: number;
            secondFactorRequired?: boolean;
            allowedAddresses?: string[];
        };
        /** @description Who gets a new record. condition: a formula; empty: always. to department: its people in turn, those who are active and not away; where nobody is, the record is the department's. */
        AssignmentRule: {
            label?: string;
            condition?: string;
            /** @enum {string} */
            to: "person" | "department" | "creator" | "nobody";
            userId?: string | null;
            departmentId?: string | null;
        };
        /** @description The rules of a type, in order. */
        AssignmentRules: {
            type: string;
            rules: components["schemas"]["AssignmentRule"][];
        };
        /** @description Those of all types that have any. */
        AssignmentRulesList: {
            results: components["schemas"]["AssignmentRules"][];
        };
        /** @description The rules as they are to be. */
        AssignmentRulesInput: {
            rules: components["schemas"]["AssignmentRule"][];
        };
        /** @description Why a new record's owner is who it is. rule: the label or condition of the one that held. */
        Assigned: {
            /** @enum {string} */
            by: "given" | "rule" | "creator" | "nobody";
            rule?: string;
        };
        /** @description How many records of a type have no owner, and how many one whose account is disabled. */
        Unowned: {
            type: string;
            nobody: number;
            left: number;
        };
        /** @description The types that have any. leavers: the disabled accounts. */
        UnownedList: {
            results: components["schemas"]["Unowned"][];
            leavers: string[];
        };
        /** @description from: a person's id, none (no owner) or left (owners with a disabled account), of the types; or ids, of one type. to: whom, in turn. count: the total that the caller saw; where it is another number now, nothing is done (409). */
        TransferInput: {
            from?: string;
            types?: string[];
            ids?: string[];
            to: string[];
            count?: number;
        };
        /** @description Of one type. */
        TransferPart: {
            type: string;
            count: number;
        };
        /** @description How many records it would be. */
        TransferCount: {
            total: number;
            types: components["schemas"]["TransferPart"][];
        };
        /** @description When the owners of records are asked before a merge or deletion: never, for records of others, or for those of other departments. days: until the answer at the deadline holds. */
        RequestPolicy: {
            /** @enum {string} */
            ask: "never" | "others" | "departments";
            days: number;
            /** @enum {string} */
            atDeadline: "approve" | "decline";
        };
        /** @description Of a merge primary, records and properties as in a merge; of a deletion records, one. */
        RequestInput: {
            /** @enum {string} */
            what: "merge" | "delete";
            type: string;
            primary?: string;
            records: string[];
            properties?: {
                [key: string]: string;
            };
            comment?: string;
        };
        /** @description What the one who answers says. */
        RequestAnswer: {
            comment?: string;
        };
        /** @description Whose record it is, or of which department where it has no owner. */
        RequestOwner: {
            owner: components["schemas"]["Actor"] | null;
            departmentId: string | null;
            agreed: boolean;
        };
        /** @description What somebody wants done with records of others. outcome: of one that is settled. failure: why it was not done at the deadline. */
        Request: {
            id: string;
            /** @enum {string} */
            what: "merge" | "delete";
            type: string;
            /** @enum {string} */
            state: "pending" | "approved" | "declined" | "withdrawn" | "expired";
            /** @enum {string|null} */
            outcome: "done" | "not_done" | "failed" | null;
            failure: string | null;
            askedBy: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            askedAt: string;
            comment: string;
            owners: components["schemas"]["RequestOwner"][];
            /** Format: date-time */
            due: string;
            /** @enum {string} */
            atDeadline: "approve" | "decline";
            decidedBy: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            answer: string;
        };
        /** @description A record that a request is about. record: null where the caller does not see it. asked: its owner is; changed: since then. */
        RequestRecord: {
            record: components["schemas"]["Record"] | null;
            primary: boolean;
            asked: boolean;
            changed: boolean;
        };
        /** @description A request with its records. properties: whose value each gets in a merge. mayDecide, mayWithdraw: what the caller may do. */
        RequestView: {
            request: components["schemas"]["Request"];
            records: components["schemas"]["RequestRecord"][];
            properties: {
                [key: string]: string;
            };
            mayDecide: boolean;
            mayWithdraw: boolean;
        };
        /** @description A page. */
        RequestList: {
            results: components["schemas"]["Request"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description Requests that wait for the caller; inUse: there are some, or the policy makes some. */
        RequestSummary: {
            toDecide: number;
            inUse: boolean;
        };
        /** @description How many wait for the caller. */
        RequestCount: {
            toDecide: number;
        };
        /** @description Whom a group is given to. acting: who decides it meanwhile, where that person is away or left; null where nobody stands in. */
        Reviewer: {
            id: string;
            name: string;
            acting: components["schemas"]["Actor"] | null;
        };
        /** @description Whom a group is to be given to. */
        ReviewerInput: {
            reviewer: string | null;
        };
        /** @description Whom a group is given to. */
        ReviewerAnswer: {
            reviewer: components["schemas"]["Reviewer"] | null;
        };
        /** @description Open groups that wait for somebody, and groups that they settled. */
        ReviewerProgress: {
            reviewer: components["schemas"]["Actor"] | null;
            open: number;
            settled: number;
        };
        /** @description How far each is. */
        ReviewerList: {
            results: components["schemas"]["ReviewerProgress"][];
        };
        /** @description Which groups, by the filters of the queue, and to whom: an id, null or "rules". count: how many the caller saw; where it is another number now, nothing is done (409). */
        AssignmentOrder: {
            type: string;
            certainty?: string;
            source?: string;
            q?: string;
            owner?: string;
            createdSince?: string;
            has?: string;
            reviewer?: string;
            to: string | null;
            count?: number;
        };
        /** @description Groups that the filters find. */
        AssignmentCount: {
            total: number;
        };
        /** @description By which rules groups are given to reviewers. turn: those who get them in turn. */
        ReviewPolicy: {
            automatic: boolean;
            /** @enum {string} */
            unassigned: "shown" | "hidden";
            rules: string[];
            turn: string[];
        };
        /** @description The label of the provider's button, and whether passwords are open to everybody. */
        SignInWays: {
            provider: string | null;
            passwords: boolean;
        };
        /** @description Where the browser goes. */
        ProviderUrl: {
            url: string;
        };
        /** @description What the provider sent the browser back with; issuer: its "iss" (RFC 9207). */
        ProviderReturn: {
            code: string;
            state: string;
            issuer?: string;
        };
        /** @description Who one is at a provider. */
        Identity: {
            issuer: string;
            subject: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            usedAt: string;
        };
        /** @description The one used last first. */
        IdentityList: {
            results: components["schemas"]["Identity"][];
        };
        /** @description Which provider. */
        IdentityIssuer: {
            issuer: string;
        };
        /** @description What a group of the provider gives; of several the first counts. */
        ProviderGroup: {
            group: string;
            role: string;
            departmentId?: string | null;
        };
        /** @description The provider. redirectUri is what it has to be told. */
        SigninProvider: {
            enabled: boolean;
            label: string;
            issuer: string;
            clientId: string;
            hasSecret: boolean;
            scopes: string;
            emailClaim: string;
            nameClaim: string;
            groupsClaim: string;
            passwords: boolean;
            makesPeople: boolean;
            linksByEmail: boolean;
            takesUnverified: boolean;
            defaultRole: string;
            groups: components["schemas"]["ProviderGroup"][];
            redirectUri: string;
        };
        /** @description What is to be changed. */
        SigninProviderInput: {
            enabled?: boolean;
            label?: string;
            issuer?: string;
            clientId?: string;
            clientSecret?: string | null;
            scopes?: string;
            emailClaim?: string;
            nameClaim?: string;
            groupsClaim?: string;
            passwords?: boolean;
            makesPeople?: boolean;
            linksByEmail?: boolean;
            takesUnverified?: boolean;
            defaultRole?: string;
            groups?: components["schemas"]["ProviderGroup"][];
        };
        /** @description Whether it answers as it should; why not, for whoever sets it up. */
        ProviderTrial: {
            answers: boolean;
            why: string;
        };
        /** @description A program of others; redirectUris are compared letter by letter. */
        Program: {
            id: string;
            name: string;
            clientId: string;
            confidential: boolean;
            redirectUris: string[];
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
        };
        /** @description A program, how many people let it act for them, and when it last did. */
        ListedProgram: {
            id: string;
            name: string;
            clientId: string;
            confidential: boolean;
            redirectUris: string[];
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
            people: number;
            /** Format: date-time */
            usedAt: string | null;
        };
        /** @description All of them. */
        ProgramList: {
            results: components["schemas"]["ListedProgram"][];
        };
        /** @description The program with its secret, null for a public one. */
        NewProgram: {
            id: string;
            name: string;
            clientId: string;
            confidential: boolean;
            redirectUris: string[];
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
            clientSecret: string | null;
        };
        /** @description A new program; confidential: it can keep a secret. */
        ProgramInput: {
            name: string;
            redirectUris: string[];
            scopes: string[];
            confidential?: boolean;
        };
        /** @description What is to be changed. */
        ProgramPatch: {
            name?: string;
            redirectUris?: string[];
            scopes?: string[];
            disabled?: boolean;
        };
        /** @description What a person allowed a program. */
        ProgramGrant: {
            id: string;
            userId: string;
            person: string;
            email: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        /** @description Newest first. */
        ProgramGrantList: {
            results: components["schemas"]["ProgramGrant"][];
        };
        /** @description What the program sent the browser with. */
        ProgramRequest: {
            clientId: string;
            redirectUri: string;
            responseType: string;
            scope?: string;
            state?: string;
            codeChallenge?: string;
            codeChallengeMethod?: string;
        };
        /** @description The same, and the person's answer. */
        ProgramAnswer: {
            clientId: string;
            redirectUri: string;
            responseType: string;
            scope?: string;
            state?: string;
            codeChallenge?: string;
            codeChallengeMethod?: string;
            allow: boolean;
        };
        /** @description Who asks and for what; url: it asked for what can not be, the browser goes there. */
        ProgramAsks: {
            name: string;
            scopes: string[];
            url: string | null;
        };
        /** @description A program that acts for one. */
        Grant: {
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        /** @description Newest first. */
        GrantList: {
            results: components["schemas"]["Grant"][];
        };
        /** @description Rows of one table. */
        PersonPart: {
            table: string;
            rows: number;
        };
        /** @description A text elsewhere in which an address or number of the person stands. `goes`: an erasure takes it away; others are to be looked at by somebody. */
        PersonMention: {
            table: string;
            id: string;
            column: string;
            goes: boolean;
        };
        /** @description What is known of a person. `imports`: files that an erasure takes away as a whole. */
        PersonKnown: {
            type: string;
            id: string;
            title: string;
            merged: string[];
            parts: components["schemas"]["PersonPart"][];
            mentions: components["schemas"]["PersonMention"][];
            imports: number;
        };
        /** @description A person's export; `file` is where its file is once it is done. */
        PersonExport: {
            id: string;
            type: string;
            recordId: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "expired";
            size: number;
            jobId: string;
            /** Format: date-time */
            createdAt: string;
            file?: string;
        };
        /** @description Somebody who agreed anew, by the values they are to be entered with. */
        ErasedLift: {
            type: string;
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            reason: string;
        };
        /** @description How many marks were taken away. */
        ErasedLifted: {
            lifted: number;
        };
        /** @description A record's lock; nothing but `locked` where it has none. */
        RecordLock: {
            locked: boolean;
            reason?: string;
            /** Format: date-time */
            at?: string;
            byId?: string;
            byName?: string;
        };
        /** @description Why a record is to be locked. */
        RecordLockPut: {
            reason: string;
        };
        /** @description What becomes of records of which all this holds: months ago or longer was since, a property with a date, or nothing happened (no change, activity or consent) where it is empty; and condition, a formula. At least one of the two. keepConsented (true where missing): whom a consent or another basis of law still covers is left alone. purpose: why the rule is there. */
        RetentionRule: {
            name: string;
            purpose: string;
            since?: string;
            months?: number;
            condition?: string;
            keepConsented?: boolean;
            /** @enum {string} */
            action: "archive" | "erase";
            enabled?: boolean;
        };
        /** @description The rules of a type in their order, and who left them so when. version 0: there never were any. confirmedAt null: they do nothing before they are tried and confirmed. */
        RetentionRules: {
            type: string;
            version: number;
            /** Format: date-time */
            at: string | null;
            by: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedBy: components["schemas"]["Actor"] | null;
            confirmedCount: number | null;
            rules: components["schemas"]["RetentionRule"][];
        };
        /** @description Rules of several types or times. */
        RetentionRulesList: {
            results: components["schemas"]["RetentionRules"][];
        };
        /** @description The rules as they are to be. version: the one that was read, or nothing. */
        RetentionRulesInput: {
            rules: components["schemas"]["RetentionRule"][];
            version?: number;
        };
        /** @description Rules to be tried. */
        RetentionTry: {
            rules?: components["schemas"]["RetentionRule"][];
        };
        /** @description A trial, and how many records it found to go. */
        RetentionConfirm: {
            trialId: string;
            count: number;
        };
        /** @description What was confirmed: how many records at most, and by which version of the rules. */
        RetentionRun: {
            count: number;
            version: number;
        };
        /** @description Records of one owner that would go; null: nobody's. */
        RetentionOwner: {
            ownerId: string | null;
            name: string;
            count: number;
        };
        /** @description One of them. */
        RetentionExample: {
            id: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            archived: boolean;
        };
        /** @description What a rule would do. locked: of those it means, how many stay. others: records of owners beyond the twenty that have most. */
        RetentionFound: {
            name: string;
            /** @enum {string} */
            action: "archive" | "erase";
            matched: number;
            locked: number;
            owners: components["schemas"]["RetentionOwner"][];
            others: number;
            examples: components["schemas"]["RetentionExample"][];
        };
        /** @description What a trial found. version: of the rules that were tried; 0: of rules that are not kept. goes: how many records would go. rules: in their order, when its state is done. */
        RetentionTrial: {
            id: string;
            type: string;
            version: number;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "dead";
            error: string | null;
            /** Format: date-time */
            at: string;
            goes: number;
            rules: components["schemas"]["RetentionFound"][];
        };
        /** @description What a rule did in one run. by: null at night. Left out: locked, asking (their owners have to be asked), refused for other reasons. error: why it broke off. */
        RetentionReport: {
            id: string;
            jobId: string;
            type: string;
            rule: string;
            version: number;
            /** @enum {string} */
            action: "archive" | "erase";
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "dead";
            error: string | null;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"] | null;
            matched: number;
            done: number;
            locked: number;
            asking: number;
            refused: number;
        };
        /** @description A page. */
        RetentionReportList: {
            results: components["schemas"]["RetentionReport"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description An archived record. by, source: who archived it and by what way; by is null where nobody did but the program. rule, ruleId: which rule of retention did, in which run. emptiedAt: when it is erased; null: never by itself. */
        TrashEntry: {
            type: string;
            id: string;
            title: string;
            ownerId: string | null;
            /** Format: date-time */
            archivedAt: string;
            by: components["schemas"]["Actor"] | null;
            /** @enum {string} */
            source: "form" | "api" | "import" | "merge" | "unmerge" | "revert" | "setup" | "sample" | "command" | "rules" | "retention";
            ruleId: string | null;
            rule: string | null;
            /** Format: date-time */
            emptiedAt: string | null;
            locked: boolean;
        };
        /** @description How many. */
        TrashCount: {
            count: number;
        };
        /** @description All of a type, of whom somebody archived, of what a rule archived in one run (its report's id), or all there is; and how many that is. */
        TrashGroup: {
            type?: string;
            actor?: string;
            rule?: string;
            count: number;
        };
        /** @description A page. */
        TrashList: {
            results: components["schemas"]["TrashEntry"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description A record. version: of one that was given back, to take that back. */
        TrashItem: {
            type: string;
            id: string;
            version?: number;
        };
        /** @description Records, and how many. */
        TrashItems: {
            items: components["schemas"]["TrashItem"][];
            count: number;
        };
        /** @description What became of one; why it was refused. */
        TrashResult: {
            type: string;
            id: string;
            version: number;
            done: boolean;
            why: string | null;
        };
        /** @description What became of each, and how many were done. */
        TrashOutcome: {
            results: components["schemas"]["TrashResult"][];
            done: number;
        };
        /** @description Days after which what was archived is erased for good; 0: never. due: how many lie there for longer, than the days that were asked about where they were. */
        TrashPolicy: {
            days: number;
            due: number;
        };
        /** @description The days, and how many records may go the next night. */
        TrashPolicyInput: {
            days: number;
            count?: number;
        };
    };
    responses: {
        /** @description An error (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An error that passes */
        ProblemRetry: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    setupGet: {
        parameters: {
            query?: {
                /** @description The token of the first-run link */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupInfo"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    setupPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    sessionGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    sessionPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    sessionDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    mePatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    passwordPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    tokensGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    tokenPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    tokenDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    summaryGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    schemaGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schema"];
                };
            };
            /** @description As the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    openapiGetApiV1OpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    searchGet: {
        parameters: {
            query?: {
                /** @description The words typed */
                q?: string;
                /** @description Only records of these types */
                types?: string[];
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectQuery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Query"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryResult"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectTotals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCreate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullRecord"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) the client has */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullRecord"];
                };
            };
            /** @description As the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that is to be changed */
                "If-Match"?: string;
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Changed meanwhile */
            412: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that is to be changed */
                "If-Match"?: string;
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullRecord"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Changed meanwhile */
            412: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deletion"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullRecord"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectTimeline: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
                /** @description Only these: activity, change, association, consent, commas between */
                kinds?: string;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectOverview: {
        parameters: {
            query?: {
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseRequest"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectHistory: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectRevert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
                /** @description Id of an entry */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevertAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    changesGet: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the call before; of the trail, a time */
                since?: string;
                /** @description How many a page may hold */
                limit?: number;
                /** @description Only records of these types */
                types?: string[];
                /** @description Which names properties have: ours, or the interface's */
                names?: "own" | "wire";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    bulkGet: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description Properties to answer with; unknown ones are left out */
                properties?: string[];
                /** @description Archived ones instead of the others */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    bulkPost: {
        parameters: {
            query?: {
                /** @description The property that `id` is a value of, such as email */
                idProperty?: string;
                /** @description What becomes of a record that surely is there; ask: also of one that likely is */
                onDuplicate?: "refuse" | "ask" | "create";
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["BulkLine"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importCreate: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Name of the file */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importTemplate: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importPatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importPreview: {
        parameters: {
            query?: {
                /** @description How many rows */
                rows?: number;
            };
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importLikely: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelyRows"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importLikelyDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LikelyDecisions"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelyAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    importRefused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    jobList: {
        parameters: {
            query?: {
                /** @description Only those in this state */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    jobGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    jobCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    jobEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    duplicateScan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeRequest"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    surePlan: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Groups whose records differ in a value are left out */
                leaveConflicts?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurePlan"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mergeSure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeSureRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeSureAnswer"];
                };
            };
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeSureAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    decisionList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Whose decisions; all where missing */
                by?: "me" | "all";
                /** @description Only decisions of this run */
                run?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    decisionUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionUndone"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    runList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SureRunList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    runUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SureRunUndone"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    verdictRevert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictsAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    duplicateList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only those in this state */
                status?: string;
                /** @description Only groups as certain as that */
                certainty?: "sure" | "review";
                /** @description What comes first; value where missing */
                sort?: "value" | "certainty" | "newest" | "size";
                /** @description Only groups with a record of this owner: an id, me or none */
                owner?: string;
                /** @description Only groups with a record that came from there: form, api, import */
                source?: string;
                /** @description Only groups with a record that is there since then */
                createdSince?: string;
                /** @description Only groups with a record that has a value of this property */
                has?: string;
                /** @description The words typed */
                q?: string;
                /** @description Only groups that are this person's to decide: an id, mine or none */
                reviewer?: string;
                /** @description Since when decisions are counted; the UTC day where missing */
                settledSince?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateGroupList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    duplicateGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateGroupDetail"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    duplicateDecide: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only groups as certain as that */
                certainty?: "sure" | "review";
                /** @description What comes first; value where missing */
                sort?: "value" | "certainty" | "newest" | "size";
                /** @description Only groups with a record of this owner: an id, me or none */
                owner?: string;
                /** @description Only groups with a record that came from there: form, api, import */
                source?: string;
                /** @description Only groups with a record that is there since then */
                createdSince?: string;
                /** @description Only groups with a record that has a value of this property */
                has?: string;
                /** @description The words typed */
                q?: string;
                /** @description Only groups that are this person's to decide: an id, mine or none */
                reviewer?: string;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    mergeList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only those that this record took part in */
                record?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mergeCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    mergePropose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeProposalRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeProposal"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mergeGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeDetail"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mergePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmergePreview"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mergeRevert: {
        parameters: {
            query?: {
                /** @description Unique values that other records have by now are left out */
                leaveTaken?: boolean;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmergeAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    samplePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleRequest"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    sampleDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    auditList: {
        parameters: {
            query?: {
                /** @description Only what this person did */
                actor?: string;
                /** @description Type of the records */
                type?: string;
                /** @description Only those that this record took part in */
                record?: string;
                /** @description Only this action, such as record.view */
                action?: string;
                /** @description Where to go on: `next` of the call before; of the trail, a time */
                since?: string;
                /** @description Only what was before that time */
                until?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    auditExport: {
        parameters: {
            query?: {
                /** @description Only what this person did */
                actor?: string;
                /** @description Type of the records */
                type?: string;
                /** @description Only those that this record took part in */
                record?: string;
                /** @description Only this action, such as record.view */
                action?: string;
                /** @description Where to go on: `next` of the call before; of the trail, a time */
                since?: string;
                /** @description Only what was before that time */
                until?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
                /** @description csv where missing */
                as?: "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    auditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditCheck"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditFinding"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    objectAudit: {
        parameters: {
            query?: {
                /** @description Only what this person did */
                actor?: string;
                /** @description Only this action, such as record.view */
                action?: string;
                /** @description Where to go on: `next` of the call before; of the trail, a time */
                since?: string;
                /** @description Only what was before that time */
                until?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
                /** @description Only who saw or took it; true where missing */
                seen?: boolean;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    accountabilityGet: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the call before; of the trail, a time */
                since?: string;
                /** @description Only what was before that time */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    linkList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    linkCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssociationInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    linkDelete: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Id of the other record */
                to?: string;
                /** @description Only this kind, by its number, name or label */
                kind?: string;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    kindList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationKindList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    kindCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssociationKindInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationKindList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    kindDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number of the kind of association */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    kindPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number of the kind of association */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssociationKindPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationKindList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    kindListArchived: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationKindList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    kindRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number of the kind of association */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssociationKindList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    consentList: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    consentCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    typeCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeCreate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectType"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    typeArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    typeUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectType"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    typeListArchived: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivedTypeList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    typeRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectType"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    propertyListApiV1TypesTypeProperties: {
        parameters: {
            query?: {
                /** @description Archived ones instead of the others */
                archived?: boolean;
                /** @description Properties to answer with; unknown ones are left out */
                properties?: string[];
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    propertyCreateApiV1TypesTypeProperties: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PropertyDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    propertyArchiveApiV1TypesTypePropertiesName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    propertyUpdateApiV1TypesTypePropertiesName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PropertyPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    propertyRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Property"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    groupCreateApiV1TypesTypeGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyGroup"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    groupArchiveApiV1TypesTypeGroupsName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    groupUpdateApiV1TypesTypeGroupsName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PropertyGroup"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    tagList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    tagCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    tagArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    tagUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    pipelineListApiV1PipelinesType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipelineList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    pipelineOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipelineList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    pipelineCreateApiV1PipelinesType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipeline"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    pipelineGetApiV1PipelinesTypePipelineId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipeline"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    pipelineReplaceApiV1PipelinesTypePipelineId: {
        parameters: {
            query?: {
                /** @description Refused where a record is in what would go */
                validateReferencesBeforeDelete?: boolean;
                /** @description The same, under its older name */
                validateDealStageUsagesBeforeDelete?: boolean;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineReplacement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipeline"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    pipelineArchiveApiV1PipelinesTypePipelineId: {
        parameters: {
            query?: {
                /** @description The stage in which its records are to be */
                moveTo?: string;
                /** @description Refused where a record is in what would go */
                validateReferencesBeforeDelete?: boolean;
                /** @description The same, under its older name */
                validateDealStageUsagesBeforeDelete?: boolean;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    pipelineUpdateApiV1PipelinesTypePipelineId: {
        parameters: {
            query?: {
                /** @description Refused where a record is in what would go */
                validateReferencesBeforeDelete?: boolean;
                /** @description The same, under its older name */
                validateDealStageUsagesBeforeDelete?: boolean;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelinePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypePipeline"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    stageCreateApiV1PipelinesTypePipelineIdStages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageDefinition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeStage"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    stageArchiveApiV1PipelinesTypePipelineIdStagesStageId: {
        parameters: {
            query?: {
                /** @description The stage in which its records are to be */
                moveTo?: string;
                /** @description Refused where a record is in what would go */
                validateReferencesBeforeDelete?: boolean;
                /** @description The same, under its older name */
                validateDealStageUsagesBeforeDelete?: boolean;
            };
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
                /** @description Id of the stage */
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    stageUpdateApiV1PipelinesTypePipelineIdStagesStageId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of the pipeline */
                pipelineId: string;
                /** @description Id of the stage */
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StagePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeStage"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    fileList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    filePost: {
        parameters: {
            query?: {
                /** @description Name of the file */
                name?: string;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    filePut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
                /** @description Id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    fileDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
                /** @description Id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    fileGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    fileContent: {
        parameters: {
            query?: {
                /** @description To be shown instead of saved, where its kind is harmless */
                inline?: boolean;
            };
            header?: {
                /** @description The version (ETag) the client has */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that was asked for */
            206: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description As the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Nothing of it lies in the range asked for */
            416: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    viewList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    viewCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    viewDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    viewPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    userList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    memberList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    memberPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    departmentList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    departmentCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    departmentDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    departmentPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    roleList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    roleCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rolePut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    roleDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of what is meant */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    recordAccessGet: {
        parameters: {
            query?: {
                /** @description Also who has it; false where missing */
                people?: boolean;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAccess"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    shareList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    shareCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    shareDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
                /** @description Id of a share */
                share: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    settingsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    settingsPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    objectStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageVisitList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    currencyList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    currencyCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    currencyDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Code of a currency (ISO 4217) */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    currencyPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Code of a currency (ISO 4217) */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rateList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of a currency (ISO 4217) */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ratePut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Code of a currency (ISO 4217) */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rateDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Code of a currency (ISO 4217) */
                code: string;
                /** @description The day a rate holds from, YYYY-MM-DD */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    matchRulesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRulesList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    matchRulesGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    matchRulesPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchRulesInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    matchRulesDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    matchRulesTry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchRulesInput"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    valueTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTypeList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    valueCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kind of value, such as email or date */
                valueType: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValueRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueAnswerList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ruleList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ruleCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ruleTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ruleSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardSampleRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardSampleList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ruleGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ruleArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ruleUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rulebookRenew: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewRequest"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rulebookNaming: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamingFindingList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    dictionaryList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    dictionaryCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionary"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    dictionaryGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionary"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    dictionaryArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    dictionaryUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionary"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    entryList: {
        parameters: {
            query?: {
                /** @description The words typed */
                q?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntryList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    entryCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryEntryInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    entryBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryBatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryBatchAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    entryDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
                /** @description Id of an entry */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    entryUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
                /** @description Id of an entry */
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryEntryInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    templateList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    templateCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    templateGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    templateArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    templateUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplatePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    templateValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateValues"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    clusterLook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterRequest"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    clusterAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterDecisions"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterAccepted"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    clusterRefuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterDecisions"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    clusterForget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterDecisions"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterForgotten"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    clusterRefusals: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Property of the type */
                property?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterRefusalList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mailCheckGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCheck"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    mailCheckOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    mailCheckDomains: {
        parameters: {
            query?: {
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDomainList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    packList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    packApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of an industry pack */
                pack: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rulebookChanges: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description How many a page may hold */
                limit?: number;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookChangeList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    rulebookUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadChanges"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    rulebookRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadRequest"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    rulebookReaders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookReaderList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    rulebookUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    handbookGet: {
        parameters: {
            query?: {
                /** @description Of the text; the caller's where missing */
                language?: "en" | "pl" | "ru" | "zh";
                /** @description html where missing */
                format?: "html" | "pdf";
            };
            header?: {
                /** @description The version (ETag) the client has */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            /** @description As the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importTemplateGet: {
        parameters: {
            query?: {
                /** @description Of the text; the caller's where missing */
                language?: "en" | "pl" | "ru" | "zh";
                /** @description Only the columns that a record can hardly do without */
                required?: boolean;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    importGuide: {
        parameters: {
            query?: {
                /** @description Of the text; the caller's where missing */
                language?: "en" | "pl" | "ru" | "zh";
                /** @description Only the columns that a record can hardly do without */
                required?: boolean;
            };
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    sessionCodePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ownSessionsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ownSessionsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ownSessionEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    factorViewGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    factorPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorBegun"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    factorConfirmPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeOnly"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    factorCodesPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    factorOffPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCode"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    invitationsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    invitationPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLink"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    invitationWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    resetPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLink"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    userDisablePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    userEnablePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    userErasePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    userFactorOffPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    linkLookPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkInfo"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    invitationAcceptPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAccept"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    resetAcceptPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetAccept"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    scopesGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    policyGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    policyPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityPolicyPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    suggestedList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only those in this state */
                status?: string;
                /** @description Only those that this record took part in */
                record?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedLinkList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    suggestedAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestedLinkInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedLink"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    suggestedRefuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedLink"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    suggestedUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedLink"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    exportFile: {
        parameters: {
            query?: {
                /** @description The person that the link was given to */
                for?: string;
                /** @description Until when the link is good, in seconds of Unix time */
                expires?: number;
                /** @description What makes the link one of ours */
                signature?: string;
            };
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    assignmentList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRulesList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    assignmentGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    assignmentPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRulesInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    unownedList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnownedList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    transferCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferCount"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    transferCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferInput"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    transferGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    transferRevert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    requestList: {
        parameters: {
            query?: {
                /** @description Whose requests */
                view?: "decide" | "asked" | "all";
                /** @description Only those in this state */
                state?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    requestCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    requestCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestCount"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    requestGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    requestApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    requestDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    requestWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    askPolicyGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    askPolicyPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    reviewerPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewerInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewerAnswer"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    reviewerProgress: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Since when decisions are counted; the UTC day where missing */
                settledSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewerList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    reviewCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentCount"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    reviewOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentOrder"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    reviewRevert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    reviewPolicyGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    reviewPolicyPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    signinWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    oidcLeavePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderUrl"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    oidcEnterPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderReturn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    identityList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    identityLinkPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderReturn"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    identityLeavePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderUrl"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    identityUnlinkPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityIssuer"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    providerGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigninProvider"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    providerPut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigninProviderInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigninProvider"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    providerTryPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTrial"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    programsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    programPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewProgram"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    programDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    programPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    programSecretPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewProgram"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    programGrantsGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramGrantList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    programGrantEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of what is meant */
                id: string;
                /** @description Id of what a person allowed */
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    oauthLookPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramAsks"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    oauthAnswerPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderUrl"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    ownProgramsGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    ownProgramEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    personKnown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonKnown"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    personExportOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    personExportGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    personExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    erasedLift: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasedLift"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedLifted"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    lockGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordLock"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    lockPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLockPut"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordLock"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    lockDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    retentionList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRulesList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    retentionGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    retentionPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that is to be changed */
                "If-Match"?: string;
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRulesInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version of what is answered */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Changed meanwhile */
            412: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    retentionVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRulesList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    retentionTry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionTry"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    retentionTrial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of what is meant */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionTrial"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    retentionConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionConfirm"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRules"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    retentionRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Type of the records, by its name (contacts) or number (0-1) */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRun"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description There is no such thing */
            404: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    retentionReports: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionReportList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    trashList: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only what this person did */
                actor?: string;
                /** @description Only what this rule archived in one run: the id of its report */
                rule?: string;
                /** @description The words typed */
                q?: string;
                /** @description Where the page begins: paging.next.after of the page before */
                after?: string;
                /** @description How many a page may hold */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashList"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    trashCount: {
        parameters: {
            query?: {
                /** @description Type of the records */
                type?: string;
                /** @description Only what this person did */
                actor?: string;
                /** @description Only what this rule archived in one run: the id of its report */
                rule?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashCount"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    trashRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashItems"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashOutcome"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    trashReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashItems"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashOutcome"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    trashErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashItems"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashOutcome"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    trashRestoreAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashGroup"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    trashEraseAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashGroup"];
            };
        };
        responses: {
            /** @description Taken on: the task is in the queue, or there is nothing to answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
    trashPolicyGet: {
        parameters: {
            query?: {
                /** @description How many lie there for longer than that; the policy's where missing */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
        };
    };
    trashPolicyPut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the change, so that it is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrashPolicyInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashPolicy"];
                };
            };
            /** @description The request is wrong */
            400: components["responses"]["Problem"];
            /** @description Nobody known asks */
            401: components["responses"]["Problem"];
            /** @description Who asks may not do that */
            403: components["responses"]["Problem"];
            /** @description The state does not allow it */
            409: components["responses"]["Problem"];
            /** @description Too large */
            413: components["responses"]["Problem"];
            /** @description Not a kind of body this call takes */
            415: components["responses"]["Problem"];
            /** @description Understood, but it can not be done: the Idempotency-Key was used for another request */
            422: components["responses"]["Problem"];
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
            /** @description No space is left */
            507: components["responses"]["Problem"];
        };
    };
}
