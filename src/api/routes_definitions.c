// Addresses of definitions, in both dialects.
#include "api/route_rows.h"

#define PROPERTIES    "/crm/v3/properties/{type}"
#define PROPERTY      PROPERTIES "/{name}"
#define GROUPS        PROPERTIES "/groups"
#define GROUP         GROUPS "/{name}"
#define SCHEMAS       "/crm-object-schemas/v3/schemas"
#define SCHEMA        SCHEMAS "/{type}"
#define PIPELINES     "/crm/v3/pipelines/{type}"
#define PIPELINE      PIPELINES "/{pipelineId}"
#define STAGES        PIPELINE "/stages"
#define STAGE         STAGES "/{stageId}"
#define TYPE          "/api/v1/types/{type}"
#define OWN_PROPERTY  TYPE "/properties/{name}"
#define OWN_GROUP     TYPE "/groups/{name}"
#define OWN_PIPELINES "/api/v1/pipelines/{type}"
#define OWN_PIPELINE  OWN_PIPELINES "/{pipelineId}"
#define OWN_STAGE     OWN_PIPELINE "/stages/{stageId}"
#define LOOKING       "validateReferencesBeforeDelete validateDealStageUsagesBeforeDelete"
#define MOVING        "moveTo " LOOKING
#define KEEPING                                                                                    \
    "Records go to the stage `moveTo`, all of them or nothing happens (409 for more than "         \
    "10,000); "                                                                                    \
    "without it they keep what they have."

static const struct route rows[] = {
    // -- the object interface: properties
    WIRE(GET, PROPERTIES, LANE_LOOSE, PERMIT_KNOWN, property_list, NULL,
         "CollectionResponseCrmProperty", "200 404", "archived properties", "Lists properties"),
    WIRE(POST, PROPERTIES, LANE_WRITE, AREA(DEFINITIONS), property_create, "PropertyCreate",
         "CrmProperty", "201 404 409", NULL, "Makes a property",
         .note = "Records take and give its values from the answer on."),
    WIRE(POST, PROPERTIES "/batch/create", LANE_WRITE, AREA(DEFINITIONS), property_batch_create,
         "BatchInputPropertyCreate", "BatchResponseCrmProperty", "201 207 404 409", NULL,
         "Makes properties", UINT64_C(8) << 20),
    WIRE(POST, PROPERTIES "/batch/read", LANE_READ, PERMIT_KNOWN, property_batch_read,
         "BatchReadInputPropertyName", "BatchResponseCrmProperty", "200 207 404", NULL,
         "Reads properties"),
    WIRE(POST, PROPERTIES "/batch/archive", LANE_WRITE, AREA(DEFINITIONS), property_batch_archive,
         "BatchInputPropertyName", NULL, "204 404", NULL, "Archives properties"),
    WIRE(GET, GROUPS, LANE_FREE, PERMIT_KNOWN, group_list, NULL, "CollectionResponsePropertyGroup",
         "200 404", NULL, "Lists groups of properties"),
    WIRE(POST, GROUPS, LANE_WRITE, AREA(DEFINITIONS), group_create, "PropertyGroupCreate",
         "CrmPropertyGroup", "201 404 409", NULL, "Makes a group of properties"),
    WIRE(GET, GROUP, LANE_FREE, PERMIT_KNOWN, group_get, NULL, "CrmPropertyGroup", "200 404", NULL,
         "Reads a group of properties"),
    WIRE(PATCH, GROUP, LANE_WRITE, AREA(DEFINITIONS), group_update, "PropertyGroupUpdate",
         "CrmPropertyGroup", "200 404", NULL, "Changes a group of properties"),
    WIRE(DELETE, GROUP, LANE_WRITE, AREA(DEFINITIONS), group_archive, NULL, NULL, "204 404", NULL,
         "Archives a group of properties", .note = "Only one that no property is in."),
    WIRE(GET, PROPERTY, LANE_LOOSE, PERMIT_KNOWN, property_get, NULL, "CrmProperty", "200 404",
         "archived", "Reads a property"),
    WIRE(PATCH, PROPERTY, LANE_WRITE, AREA(DEFINITIONS), property_update, "PropertyUpdate",
         "CrmProperty", "200 404", NULL, "Changes a property"),
    WIRE(DELETE, PROPERTY, LANE_WRITE, AREA(DEFINITIONS), property_archive, NULL, NULL, "204 404",
         NULL, "Archives a property", .note = "Its values are kept, and come back with it."),
    // -- the object interface: types
    WIRE(GET, SCHEMAS, LANE_LOOSE, PERMIT_KNOWN, wire_schema_list, NULL,
         "CollectionResponseObjectSchema", "200", "archived", "Lists types that people made"),
    WIRE(POST, SCHEMAS, LANE_WRITE, AREA(DEFINITIONS), wire_schema_create, "ObjectSchemaEgg",
         "ObjectSchema", "201 409", NULL, "Makes a type of records",
         .note = "With the properties every record has, and related to every other type."),
    WIRE(POST, SCHEMAS "/batch/read", LANE_FREE, PERMIT_KNOWN, wire_schema_batch_read,
         "ObjectSchemaBatchReadRequest", "CollectionResponseObjectSchema", "200", NULL,
         "Reads types of records"),
    WIRE(GET, SCHEMA, LANE_FREE, PERMIT_KNOWN, wire_schema_get, NULL, "ObjectSchema", "200 404",
         NULL, "Reads a type of records"),
    WIRE(PATCH, SCHEMA, LANE_WRITE, AREA(DEFINITIONS), wire_schema_update,
         "ObjectTypeDefinitionPatch", "ObjectSchema", "200 404", NULL, "Changes a type of records"),
    WIRE(DELETE, SCHEMA, LANE_WRITE, AREA(DEFINITIONS), wire_schema_archive, NULL, NULL, "204 404",
         "archived", "Archives a type of records", .note = "Only one without records."),
    WIRE(POST, SCHEMA "/associations", LANE_WRITE, AREA(DEFINITIONS), wire_schema_associate,
         "AssociationDefinitionEgg", "ObjectSchemaAssociation", "201 404 409", NULL,
         "Makes a kind of association"),
    WIRE(DELETE, SCHEMA "/associations/{associationIdentifier}", LANE_WRITE, AREA(DEFINITIONS),
         wire_schema_dissociate, NULL, NULL, "204 404", NULL, "Archives a kind of association"),
    // -- the object interface: pipelines
    WIRE(GET, PIPELINES, LANE_FREE, PERMIT_KNOWN, pipeline_list, NULL, "CollectionResponsePipeline",
         "200 404", NULL, "Lists pipelines"),
    WIRE(POST, PIPELINES, LANE_WRITE, AREA(DEFINITIONS), pipeline_create, "PipelineInput",
         "Pipeline", "201 404 409", NULL, "Makes a pipeline"),
    WIRE(GET, PIPELINE, LANE_FREE, PERMIT_KNOWN, pipeline_get, NULL, "Pipeline", "200 404", NULL,
         "Reads a pipeline"),
    WIRE(PUT, PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_replace, "PipelineInput",
         "Pipeline", "200 404 409", LOOKING, "Replaces a pipeline",
         .note =
             "Stages are those there by their stageId, else by their label; those that are left "
             "out are archived."),
    WIRE(PATCH, PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_update, "PipelinePatchInput",
         "Pipeline", "200 404", LOOKING, "Changes a pipeline"),
    WIRE(DELETE, PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_archive, NULL, NULL, "204 404",
         LOOKING, "Archives a pipeline", .note = "Records keep what they have."),
    WIRE(GET, PIPELINE "/audit", LANE_LOOSE, PERMIT_KNOWN, pipeline_audit, NULL,
         "CollectionResponsePublicAuditInfo", "200 404", NULL, "Who changed a pipeline"),
    WIRE(GET, STAGES, LANE_FREE, PERMIT_KNOWN, stage_list, NULL, "CollectionResponsePipelineStage",
         "200 404", NULL, "Lists stages"),
    WIRE(POST, STAGES, LANE_WRITE, AREA(DEFINITIONS), stage_create, "PipelineStageInput",
         "PipelineStage", "201 404 409", NULL, "Makes a stage"),
    WIRE(GET, STAGE, LANE_FREE, PERMIT_KNOWN, stage_get, NULL, "PipelineStage", "200 404", NULL,
         "Reads a stage"),
    WIRE(PUT, STAGE, LANE_WRITE, AREA(DEFINITIONS), stage_update, "PipelineStageInput",
         "PipelineStage", "200 404 409", NULL, "Replaces a stage"),
    WIRE(PATCH, STAGE, LANE_WRITE, AREA(DEFINITIONS), stage_update, "PipelineStagePatchInput",
         "PipelineStage", "200 404 409", NULL, "Changes a stage"),
    WIRE(DELETE, STAGE, LANE_WRITE, AREA(DEFINITIONS), stage_archive, NULL, NULL, "204 404",
         LOOKING, "Archives a stage", .note = "Records keep what they have."),
    WIRE(GET, STAGE "/audit", LANE_LOOSE, PERMIT_KNOWN, stage_audit, NULL,
         "CollectionResponsePublicAuditInfo", "200 404", NULL, "Who changed a stage"),
    // -- /api/v1: types and properties
    API(POST, "/api/v1/types", LANE_WRITE, AREA(DEFINITIONS), type_create, "TypeCreate",
        "ObjectType", "201 409", NULL, "Makes a type of records"),
    API(PATCH, TYPE, LANE_WRITE, AREA(DEFINITIONS), type_update, "TypePatch", "ObjectType",
        "200 404", NULL, "Changes a type of records"),
    API(DELETE, TYPE, LANE_WRITE, AREA(DEFINITIONS), type_archive, NULL, NULL, "204 404", NULL,
        "Archives a type of records", .note = "Only one without records."),
    API(GET, "/api/v1/types/archived", LANE_LOOSE, AREA(DEFINITIONS), type_list_archived, NULL,
        "ArchivedTypeList", "200", NULL, "Lists types that were archived"),
    API(POST, TYPE "/restore", LANE_WRITE, AREA(DEFINITIONS), type_restore, NULL, "ObjectType",
        "200 404 409", NULL, "Brings an archived type of records back",
        .note = "By its wireId, or by its name: the one archived last. Its properties, archived "
                "records and kinds of association come back with it."),
    API(GET, TYPE "/properties", LANE_LOOSE, PERMIT_KNOWN, property_list, NULL, "PropertyList",
        "200 404", "archived properties", "Lists properties of a type"),
    API(POST, TYPE "/properties", LANE_WRITE, AREA(DEFINITIONS), property_create,
        "PropertyDefinition", "Property", "201 404 409", NULL, "Makes a property"),
    API(PATCH, OWN_PROPERTY, LANE_WRITE, AREA(DEFINITIONS), property_update, "PropertyPatch",
        "Property", "200 404", NULL, "Changes a property"),
    API(DELETE, OWN_PROPERTY, LANE_WRITE, AREA(DEFINITIONS), property_archive, NULL, NULL,
        "204 404", NULL, "Archives a property",
        .note = "Its values are kept, and come back with it."),
    API(POST, OWN_PROPERTY "/restore", LANE_WRITE, AREA(DEFINITIONS), property_restore, NULL,
        "Property", "200 404 409", NULL, "Brings an archived property back"),
    API(POST, TYPE "/groups", LANE_WRITE, AREA(DEFINITIONS), group_create, "GroupDefinition",
        "PropertyGroup", "201 404 409", NULL, "Makes a group of properties"),
    API(PATCH, OWN_GROUP, LANE_WRITE, AREA(DEFINITIONS), group_update, "GroupPatch",
        "PropertyGroup", "200 404", NULL, "Changes a group of properties"),
    API(DELETE, OWN_GROUP, LANE_WRITE, AREA(DEFINITIONS), group_archive, NULL, NULL, "204 404",
        NULL, "Archives a group of properties", .note = "Only one that no property is in."),
    // -- /api/v1: tags
    API(GET, "/api/v1/tags", LANE_LOOSE, PERMIT_KNOWN, tag_list, NULL, "TagList", "200", NULL,
        "Lists tags"),
    API(POST, "/api/v1/tags", LANE_WRITE, AREA(DEFINITIONS), tag_create, "TagDefinition", "Tag",
        "201 409", NULL, "Makes a tag", .note = "Its name is made of the label and stays."),
    API(PATCH, "/api/v1/tags/{name}", LANE_WRITE, AREA(DEFINITIONS), tag_update, "TagPatch", "Tag",
        "200 404", NULL, "Changes a tag"),
    API(DELETE, "/api/v1/tags/{name}", LANE_WRITE, AREA(DEFINITIONS), tag_archive, NULL, NULL,
        "204 404", NULL, "Archives a tag", .note = "Records keep it."),
    // -- /api/v1: pipelines
    API(GET, OWN_PIPELINES, LANE_FREE, PERMIT_KNOWN, pipeline_list, NULL, "TypePipelineList",
        "200 404", NULL, "Lists pipelines"),
    API(POST, OWN_PIPELINES, LANE_WRITE, AREA(DEFINITIONS), pipeline_create, "PipelineDefinition",
        "TypePipeline", "201 404 409", NULL, "Makes a pipeline"),
    API(PUT, OWN_PIPELINES, LANE_WRITE, AREA(DEFINITIONS), pipeline_order, "PipelineOrder",
        "TypePipelineList", "200 404", NULL, "Puts pipelines in order",
        .note = "Names every pipeline of the type once; all get their place or none does. Records "
                "that name none go to the first one."),
    API(GET, OWN_PIPELINE, LANE_FREE, PERMIT_KNOWN, pipeline_get, NULL, "TypePipeline", "200 404",
        NULL, "Reads a pipeline"),
    API(PUT, OWN_PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_replace, "PipelineReplacement",
        "TypePipeline", "200 404 409", LOOKING, "Replaces a pipeline",
        .note = "Stages are those there by their id, else by their label; those that are left out "
                "are archived, once their records are in the stages that `moves` names: all of it "
                "or nothing. 409 for more than 10,000 records."),
    API(PATCH, OWN_PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_update, "PipelinePatch",
        "TypePipeline", "200 404", LOOKING, "Changes a pipeline"),
    API(DELETE, OWN_PIPELINE, LANE_WRITE, AREA(DEFINITIONS), pipeline_archive, NULL, NULL,
        "204 404 409", MOVING, "Archives a pipeline", .note = KEEPING),
    API(POST, OWN_PIPELINE "/stages", LANE_WRITE, AREA(DEFINITIONS), stage_create,
        "StageDefinition", "TypeStage", "201 404 409", NULL, "Makes a stage"),
    API(PATCH, OWN_STAGE, LANE_WRITE, AREA(DEFINITIONS), stage_update, "StagePatch", "TypeStage",
        "200 404 409", NULL, "Changes a stage"),
    API(DELETE, OWN_STAGE, LANE_WRITE, AREA(DEFINITIONS), stage_archive, NULL, NULL, "204 404 409",
        MOVING, "Archives a stage", .note = KEEPING),
};

const struct route_table routes_definitions = {rows, sizeof rows / sizeof *rows};
