using Bot.Core.Import;
using Bot.Core.Journey;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Matches options as people write them in tables: value, label in both languages, other names, and common synonyms.
/// </summary>
internal static class OptionNames
{
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["available"] = "ga generallyavailable live released active disponibles activa activo",
        ["beta"] = "preview earlyaccess pilot piloto",
        ["planned"] = "roadmap onroadmap comingsoon upcoming prevista planificado planificada proximamente",
        ["not-offered"] = "notavailable unavailable notoffered nodisponible noofrecido noofrecida",
        ["retired"] = "deprecated discontinued sunset retirado retirada descatalogado",
        ["*"] =
            "any all everyone everybody anyone general allstages anypersona "
            + "todos todas cualquiera todaslasetapas todaslaspersonas",
        ["en"] = "eng enus engb",
        ["es"] = "spa castellano eses esmx",
        ["economic-buyer"] = "buyer budgetowner decisionmaker decide decisor decisora compradoreconomico",
        ["user"] = "enduser usuario usuaria usa",
        ["champion"] = "promotor promotora impulsa",
        ["influencer"] = "influenciador influenciadora prescriptor prescriptora",
        ["blocker"] = "gatekeeper bloqueador bloqueadora puedebloquear",
    };

    /// <summary>The options that the text names: one if it is clear, several if it is ambiguous.</summary>
    public static IReadOnlyList<FieldOption> Find(string field, string words, IReadOnlyList<FieldOption> options)
    {
        var plain = FileColumn.Plain(words);
        var own = options
            .Where(option => option.Value == words.Trim() || (plain.Length > 0 && Own(option).Contains(plain)))
            .ToList();
        return own.Count > 0 || plain.Length == 0
            ? own
            : [.. options.Where(option => IsAlso(field, option, plain, words))];
    }

    private static bool IsAlso(string field, FieldOption option, string plain, string words) =>
        option.Names.Any(name => FileColumn.Plain(name) == plain)
        || Synonyms.GetValueOrDefault(option.Value, "").Split(' ').Contains(plain)
        || (
            field == "stage"
            && Stages.TryParse(words, out var stage)
            && string.Equals(option.Value, stage.ToString(), StringComparison.OrdinalIgnoreCase)
        );

    private static string[] Own(FieldOption option) =>
        [
            FileColumn.Plain(option.Value),
            FileColumn.Plain(option.Label.English.ToString()),
            FileColumn.Plain(option.Label.Spanish.ToString()),
        ];
}
