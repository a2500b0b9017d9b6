using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Assets;

internal static class AssetTexts
{
    public static readonly LocalizedText Title = new("Title", "Título");
    public static readonly LocalizedText Link = new("Where it is", "Dónde está");
    public static readonly LocalizedText LinkHint = new(
        "A link, or where to find it.",
        "Un enlace, o dónde encontrarlo."
    );
    public static readonly LocalizedText Use = new("When and how to use it", "Cuándo y cómo usarlo");
    public static readonly LocalizedText UseHint = new(
        "Such as “After the demo, when finance joins”.",
        "Por ejemplo «Después de la demo, cuando entra finanzas»."
    );
    public static readonly LocalizedText Kind = new("What it is", "Qué es");
    public static readonly LocalizedText Stages = new("Stages", "Etapas");
    public static readonly LocalizedText Personas = new("For whom", "Para quién");
    public static readonly LocalizedText EmptyMeansAny = new(
        "Leave it empty for all.",
        "Déjalo vacío si vale para todo."
    );
    public static readonly LocalizedText Language = new("Language", "Idioma");
    public static readonly LocalizedText Expiry = new("Use it until", "Usarlo hasta");
    public static readonly LocalizedText ExpiryHint = new(
        "After that day, everyone sees that it has expired.",
        "Pasado ese día, se avisa a todo el mundo de que ha caducado."
    );

    public static readonly IReadOnlyList<Option> Kinds =
    [
        new("case-study", new LocalizedText("case study", "caso de éxito")),
        new("deck", new LocalizedText("presentation", "presentación")),
        new("one-pager", new LocalizedText("one-pager", "ficha")),
        new("video", new LocalizedText("video", "vídeo")),
        new("calculator", new LocalizedText("calculator", "calculadora")),
        new("comparison", new LocalizedText("comparison", "comparativa")),
        new("guide", new LocalizedText("guide", "guía")),
        new("template", new LocalizedText("template", "plantilla")),
        new("article", new LocalizedText("article", "artículo")),
        new("event", new LocalizedText("webinar or event", "webinar o evento")),
        new("price-list", new LocalizedText("price list", "lista de precios")),
        new("other", new LocalizedText("other", "otro")),
    ];

    public static readonly IReadOnlyDictionary<string, string> KindNames = new Dictionary<string, string>
    {
        ["case-study"] =
            "casestudy casestudies customerstory customerstories successstory successstories testimonial testimonials "
            + "reference references caso casos casosdeexito testimonio testimonios referencia referencias historiadecliente",
        ["deck"] =
            "deck decks slides slide powerpoint ppt presentation presentations presentacion presentaciones diapositivas",
        ["one-pager"] =
            "onepager onepagers datasheet datasheets factsheet factsheets brochure brochures leaflet flyer ficha fichas "
            + "folleto folletos hoja triptico",
        ["video"] = "video videos clip clips film recording grabacion",
        ["calculator"] = "calculator calculators roicalculator calculadora calculadoras",
        ["comparison"] = "comparison comparisons comparativa comparativas",
        ["guide"] = "guide guides whitepaper whitepapers ebook ebooks checklist manual guia guias librito",
        ["template"] = "template templates plantilla plantillas modelo modelos",
        ["article"] = "article articles blog post posts articulo articulos entrada",
        ["event"] = "webinar webinars event events evento eventos",
        ["price-list"] = "pricelist pricesheet ratecard tarifa tarifas listadeprecios",
        ["other"] = "otro otros",
    };

    public static readonly AgreementTypeTexts Type = new(
        title => new LocalizedText($"of the asset {title}", $"del recurso {title}"),
        title => new LocalizedText($"Asset {title}", $"Recurso {title}")
    )
    {
        Plural = new LocalizedText("Assets", "Recursos"),
        ProposeTitle = new LocalizedText("Add an asset", "Añadir un recurso"),
        ProposeNew = new LocalizedText("Add an asset", "Añadir un recurso"),
        NoneYet = new LocalizedText(
            "The library is empty. Add the first asset.",
            "La biblioteca está vacía. Añade el primer recurso."
        ),
        Exists = new LocalizedText(
            "There is an asset with this title. Open it and propose a change.",
            "Ya hay un recurso con este título. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText("What to send to a customer", "Qué enviar a un cliente"),
        ExampleName = new LocalizedText("case study", "caso de éxito"),
    };

    public static readonly LocalizedText HomeShortcut = new("Assets", "Recursos");

    public static readonly LocalizedText CoverageSummary = new(
        "See which assets exist and which are missing",
        "Ver qué recursos hay y cuáles faltan"
    );
    public static readonly LocalizedText CoverageExample = new($"{"asset coverage":c}", $"{"cobertura de recursos":c}");
    public static readonly LocalizedText CoverageTitle = new("Assets by stage", "Recursos por etapa");
    public static readonly LocalizedText CoverageCaption = new(
        "Number of assets by stage and persona",
        "Número de recursos por etapa y perfil"
    );
    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText CoverageLegend = new(
        "Assets for everybody count for each persona, those for any stage in each stage. Expired ones don’t count.",
        "Los que valen para todo el mundo cuentan en cada perfil, y los de cualquier etapa, en cada etapa. Los caducados "
            + "no cuentan."
    );
    public static readonly LocalizedText Missing = new("–", "–");
    public static readonly LocalizedText Coverage = new("What is missing", "Qué falta");

    public static readonly LocalizedText RequestSummary = new(
        "Ask marketing for an asset",
        "Pedir un recurso a marketing"
    );
    public static readonly LocalizedText RequestExample = new(
        $"{"asset request a one-pager on security":c}",
        $"{"pedir recurso una ficha sobre seguridad":c}"
    );
    public static readonly LocalizedText RequestMissing = new(
        $"Say what you need: {"asset request a one-pager on security":c}",
        $"Di qué necesitas: {"pedir recurso una ficha sobre seguridad":c}"
    );
    public static readonly LocalizedText RequestButton = new("Ask marketing for it", "Pedirlo a marketing");

    public static readonly LocalizedText AnswerAsset = new("Or an asset that answers it", "O un recurso que responde");

    public static readonly LocalizedText Found = new("What you can send", "Lo que puedes enviar");

    public static LocalizedText Expired(DateOnly expiry) =>
        new($"{"Expired":b} on {expiry}: don’t send it any more.", $"{"Caducó":b} el {expiry}: no lo envíes más.");

    public static LocalizedText NothingFor(string words) =>
        new($"The library has nothing for “{words}” yet.", $"La biblioteca aún no tiene nada para «{words}».");

    public static LocalizedText Nearest { get; } = new("These come near:", "Esto se le acerca:");

    public static LocalizedText WaitsForMarketing(LocalizedText title) =>
        new(
            $"{title} waits for marketing. Once it is signed, marketing answers the question with it.",
            $"{title} espera a marketing. Cuando esté firmado, marketing responderá con él a la pregunta."
        );

    public static LocalizedText MorePersonas(int count) =>
        count == 1
            ? new("One more persona is not shown.", "Hay un perfil más que no se muestra.")
            : new($"{count} more personas are not shown.", $"Hay {count} perfiles más que no se muestran.");

    public static LocalizedText Count(int count) => new($"{count}", $"{count}");

    public static LocalizedText CoverageWords(int stages) =>
        stages == 0 ? new("Every stage has an asset.", "Todas las etapas tienen algún recurso.")
        : stages == 1 ? new("One stage has no asset.", "Una etapa no tiene ningún recurso.")
        : new($"{stages} stages have no asset.", $"{stages} etapas no tienen ningún recurso.");
}
