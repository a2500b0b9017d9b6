using Bot.Core.Chat;

namespace Bot.Core.Journey;

/// <summary>The stages of the customer journey, in order, for inbound and outbound alike.</summary>
public enum Stage
{
    Awareness,
    Lead,
    Qualified,
    Demo,
    Objections,
    Decision,
    Customer,
    Growth,
}

/// <summary>Names and parses the stages.</summary>
public static class Stages
{
    private static readonly Dictionary<string, Stage> ByWord = new()
    {
        ["awareness"] = Stage.Awareness,
        ["conocimiento"] = Stage.Awareness,
        ["descubrimiento"] = Stage.Awareness,
        ["lead"] = Stage.Lead,
        ["prospecto"] = Stage.Lead,
        ["contacto"] = Stage.Lead,
        ["qualified"] = Stage.Qualified,
        ["qualification"] = Stage.Qualified,
        ["cualificado"] = Stage.Qualified,
        ["cualificacion"] = Stage.Qualified,
        ["calificado"] = Stage.Qualified,
        ["demo"] = Stage.Demo,
        ["demostracion"] = Stage.Demo,
        ["objections"] = Stage.Objections,
        ["objection"] = Stage.Objections,
        ["objeciones"] = Stage.Objections,
        ["objecion"] = Stage.Objections,
        ["decision"] = Stage.Decision,
        ["closing"] = Stage.Decision,
        ["cierre"] = Stage.Decision,
        ["decide"] = Stage.Decision,
        ["decides"] = Stage.Decision,
        ["deciding"] = Stage.Decision,
        ["decidir"] = Stage.Decision,
        ["decida"] = Stage.Decision,
        ["decidan"] = Stage.Decision,
        ["customer"] = Stage.Customer,
        ["cliente"] = Stage.Customer,
        ["growth"] = Stage.Growth,
        ["renewal"] = Stage.Growth,
        ["renew"] = Stage.Growth,
        ["renews"] = Stage.Growth,
        ["renovar"] = Stage.Growth,
        ["crecimiento"] = Stage.Growth,
        ["renovacion"] = Stage.Growth,
    };

    public static IReadOnlyList<Stage> All { get; } = Enum.GetValues<Stage>();

    public static LocalizedText Name(this Stage stage) =>
        stage switch
        {
            Stage.Awareness => new("awareness", "conocimiento"),
            Stage.Lead => new("lead", "lead"),
            Stage.Qualified => new("qualified", "cualificado"),
            Stage.Demo => new("demo", "demo"),
            Stage.Objections => new("objections", "objeciones"),
            Stage.Decision => new("decision", "decisión"),
            Stage.Customer => new("customer", "cliente"),
            Stage.Growth => new("growth and renewal", "crecimiento y renovación"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    /// <summary>The value that stands for the stage in choices.</summary>
    public static string Code(this Stage stage) => stage.ToString().ToLowerInvariant();

    public static IReadOnlyList<Option> Options { get; } =
    [.. All.Select(stage => new Option(stage.Code(), stage.Name()))];

    /// <summary>Other names of the options in tables.</summary>
    public static IReadOnlyDictionary<string, string> OptionNames { get; } =
        All.ToDictionary(Code, stage => string.Join(' ', Words(stage)));

    /// <summary>The words that <see cref="TryParse"/> accepts for the stage.</summary>
    public static IEnumerable<string> Words(Stage stage) =>
        ByWord.Where(word => word.Value == stage).Select(word => word.Key);

    /// <summary>Parses a stage's name in either language, ignoring case and accents.</summary>
    public static bool TryParse(string? word, out Stage stage) =>
        ByWord.TryGetValue(Folding.Fold(word ?? "").Trim(), out stage);
}
