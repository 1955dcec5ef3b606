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
        get?: never;
        put?: never;
        /** Merges all sure groups */
        post: operations["mergeSure"];
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
        /** The queue, most certain first */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            kind: "rule" | "property" | "dictionary" | "entry" | "entries" | "template" | "pack";
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
            kind: "rule" | "property" | "dictionary" | "entry" | "entries" | "template" | "pack";
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
        /** @description Who is signed in. */
        Session: {
            user: components["schemas"]["User"];
            csrf: string;
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
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        /** @description The API keys. */
        TokenList: {
            results: components["schemas"]["Token"][];
        };
        /** @description A new API key. */
        TokenRequest: {
            name: string;
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
        /** @description A record: values are typed, empty ones absent. */
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
        };
        /** @description One field's part in thinking two records are one, in bits; all weights are the log2 odds. */
        Reason: {
            field: string;
            level: string;
            message: string;
            weight: number;
            a: string;
            b: string;
        };
        /** @description An existing record that may be the same. */
        Candidate: {
            record: components["schemas"]["Record"];
            probability: number;
            /** @enum {string} */
            certainty: "sure" | "review";
            reasons: components["schemas"]["Reason"][];
        };
        /** @description A new record. refuse: answers 409 where one surely is there already. template: what it presets is filled in where properties say nothing. */
        RecordCreate: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            associations?: components["schemas"]["AssociationInput"][];
            /** @enum {string} */
            onDuplicate?: "refuse" | "create";
            template?: string | null;
        };
        /** @description Values to change; null or "" clears. */
        RecordPatch: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
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
        /** @description A record being typed, `id` where it exists. */
        CheckRequest: {
            properties: {
                [key: string]: string | number | boolean | null | string[];
            };
            id?: string | null;
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
            kind: "form" | "api" | "import" | "merge" | "unmerge" | "revert" | "setup" | "sample" | "command";
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
            kind: "form" | "api" | "import" | "merge" | "unmerge" | "revert" | "setup" | "sample" | "command";
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
            kind: "import_check" | "import_run" | "import_undo" | "duplicate_scan" | "sample" | "sample_remove" | "merge_sure" | "calculate" | "file_sweep" | "export" | "erase_sweep" | "trial" | "clusters";
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
        /** @description Records that may be one; the reasons are those of the strongest pair. */
        DuplicateGroup: {
            id: string;
            type: string;
            /** @enum {string} */
            status: "open" | "merged" | "rejected";
            /** @enum {string} */
            certainty: "sure" | "review";
            probability: number;
            size: number;
            records: components["schemas"]["Record"][];
            reasons: components["schemas"]["Reason"][];
        };
        /** @description The queue, most certain first. */
        DuplicateGroupList: {
            total: number;
            results: components["schemas"]["DuplicateGroup"][];
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
        /** @description Merges all sure groups; dryRun only counts. */
        MergeSureRequest: {
            type: string;
            dryRun?: boolean;
        };
        /** @description With dryRun the counts, else the job. */
        MergeSureAnswer: {
            groups?: number;
            records?: number;
            job?: components["schemas"]["Job"];
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
        /** @description Both records, and what was changed since the merge and stays. */
        UnmergeAnswer: {
            records: components["schemas"]["FullRecord"][];
            kept: components["schemas"]["KeptValue"][];
        };
        /** @description How many rows. */
        SampleRequest: {
            rows: number;
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
                /** @description Where to go on: `next` of the call before */
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
                /** @description What becomes of a record that surely is there */
                onDuplicate?: "refuse" | "create";
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
            /** @description Too many requests, or attempts to sign in */
            429: components["responses"]["ProblemRetry"];
            /** @description The program's fault; the log tells more under the id */
            500: components["responses"]["Problem"];
            /** @description Busy, or the store can not be reached */
            503: components["responses"]["ProblemRetry"];
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
    exportFile: {
        parameters: {
            query?: {
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
}
