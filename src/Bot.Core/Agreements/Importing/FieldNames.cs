using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Names that companies give a type's fields in table headers: the field's labels in both languages and its name, then
/// common synonyms, most likely first, normalized by <see cref="FileColumn.Plain"/>.
/// </summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["persona.name"] = "persona buyerpersona personaname profile perfil nombredelapersona compradortipo",
        ["persona.titles"] = "title titles jobtitle role jobrole jobroles position puesto puestos cargo rol",
        ["persona.reportsTo"] = "boss manager reporta reportaa jefe superior",
        ["persona.companySize"] =
            "size employees headcount organizationsize organisationsize "
            + "tamano empleados tamanodeempresa numerodeempleados plantilla",
        ["persona.industries"] = "industry sector industria industrias vertical verticals",
        ["persona.region"] = "regions country countries location geography regiones pais paises zona ubicacion",
        ["persona.job"] = "jtbd jobstobedone jobtobedone trabajo trabajoporhacer tareaporresolver",
        ["persona.measuredBy"] = "kpi kpis metrics successmetrics measuredon metricas indicadores semide",
        ["persona.goals"] = "goal objective objectives objetivo metas meta",
        ["persona.pains"] =
            "pain painpoint challenge challenges problem problems frustrations "
            + "problema dolor dolores retos reto puntosdedolor frustraciones",
        ["persona.motivations"] =
            "motivation motivations motives buyingmotivation drivers "
            + "triggers buyingtriggers motivacion motivaciones motivos",
        ["persona.objections"] = "objection commonobjections concerns objecion reparos dudas",
        ["persona.sources"] =
            "source channels channel informationsources sourcesofinformation "
            + "wateringholes wheretheylook fuente fuentes canales canal fuentesdeinformacion",
        ["persona.roles"] =
            "purchasingrole buyingrole buyingroles decisionrole "
            + "roleinpurchase papel roldecompra rolenlacompra rolesdecompra",
        ["persona.dealMakers"] = "dealmaker whatclosesthedeal loquecierra",
        ["persona.dealBreakers"] = "dealbreaker whatbreaksthedeal loquerompe",
        ["persona.disqualifiers"] = "disqualifier notafit exclusions descartes descalificadores noencaja",
        ["persona.questions"] =
            "question qualifyingquestion discoveryquestions qualificationquestions preguntas preguntasdecualificacion",
        ["message.persona"] = "audience buyer buyerpersona targetpersona target publico audiencia comprador",
        ["message.stage"] = "funnelstage journeystage phase buyingstage fase etapadelrecorrido",
        ["message.language"] = "lang idioma lengua",
        ["message.headline"] = "message mensaje title tagline titulo mainmessage coremessage mensajeprincipal",
        ["message.subHeadline"] = "subhead subheading subtitle bajada",
        ["message.positioning"] = "positioningstatement declaraciondeposicionamiento",
        ["message.pitch"] = "elevatorspeech presentacion presentacionen30segundos",
        ["message.short"] = "description descripcion",
        ["message.long"] = "boilerplate textolargo",
        ["message.pillars"] =
            "pillar pillars pilares valueproposition valuepropositions "
            + "valueprops messagingpillars pilar propuestadevalor propuestasdevalor",
        ["message.proof"] = "proofs proofpoint evidence prueba evidencia",
        ["message.use"] = "dos say decir palabrasausar",
        ["message.avoid"] = "donts donotsay dontsay nodecir palabrasaevitar palabrasprohibidas",
        ["message.strong"] = "strongcompetitors competidoresfuertes",
        ["message.weak"] = "weakcompetitors competidoresdebiles",
        ["message.differentiators"] =
            "differentiator competitors versuscompetitors whyus diferenciadores diferencia competencia",
        ["claim.name"] = "title shortname claimname titulo claim promesa promise",
        ["claim.wording"] =
            "approvedwording approvedtext textoaprobado claim statement "
            + "text sentence promise promesa frase texto redaccion",
        ["claim.otherWays"] =
            "alsosaid variants variations alternatives alternativewordings "
            + "paraphrases synonyms variantes alternativas otrasformas sinonimos",
        ["claim.forbidden"] =
            "donotsay dontsay neversay notsay mustnotsay wordstoavoid prohibido nodecir nosedebe noprometer",
        ["claim.state"] = "status availability estatus disponibilidad situacion",
        ["claim.plan"] = "plans edition editions tier package planes edicion ediciones paquete",
        ["claim.region"] = "regions country countries market regiones pais paises mercado",
        ["claim.proof"] =
            "evidence source reference proofpoint proofpoints substantiation "
            + "link url pruebas evidencia fuente respaldo enlace",
        ["claim.expiry"] =
            "expires expirydate expiration expirationdate validto validthru "
            + "caducidad caduca fechadecaducidad vence vencimiento vigencia validohasta",
        ["claim.instead"] = "alternative insteadsay whattosayinstead ensulugar decirensulugar alternativa",
        ["claim.language"] = "lang idioma lengua",
    };

    /// <summary>Labels and name first, then synonyms.</summary>
    public static IEnumerable<string> Of(IAgreementType type, FieldDefinition field) =>
        OwnNames(field).Concat(SynonymsOf(type, field));

    /// <summary>
    /// Maps fields to the positions of their headers. A header serves one field, and the most likely name wins.
    /// </summary>
    public static Dictionary<string, int> Map(IAgreementType type, IReadOnlyList<string> headers)
    {
        var plain = headers.Select(FileColumn.Plain).ToList();
        var columns = new Dictionary<string, int>();
        foreach (var field in type.Fields)
        {
            Assign(field, OwnNames(field));
        }

        // A table's only column "Claim" holds the wording, not the name of the claim.
        foreach (
            var field in type
                .Fields.Where(field => !columns.ContainsKey(field.Name))
                .OrderBy(field => !field.IsHeadline)
        )
        {
            Assign(field, SynonymsOf(type, field));
        }

        return columns;

        void Assign(FieldDefinition field, IEnumerable<string> names)
        {
            var position = names
                .Select(name => plain.IndexOf(name))
                .FirstOrDefault(position => position >= 0 && !columns.ContainsValue(position), -1);
            if (position >= 0)
            {
                columns[field.Name] = position;
            }
        }
    }

    private static string[] OwnNames(FieldDefinition field) =>
        [
            FileColumn.Plain(field.Label.English.ToString()),
            FileColumn.Plain(field.Label.Spanish.ToString()),
            FileColumn.Plain(field.Name),
        ];

    private static string[] SynonymsOf(IAgreementType type, FieldDefinition field) =>
        Synonyms.GetValueOrDefault($"{type.Key}.{field.Name}", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
