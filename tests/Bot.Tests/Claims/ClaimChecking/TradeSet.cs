using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>A sentence of a trade with its label: S, C, N, U, T (true, and no promise) or 0 (nothing is promised).</summary>
internal sealed record TradeSentence(char Label, Language Language, string Sentence);

/// <summary>
/// The signed claims of an invented company in one trade, and sentences that its reps write. The trades of the folder
/// "build" are there to build the guard with, those of "measure" only to measure it.
/// </summary>
internal sealed record TradeSet(
    string Trade,
    IReadOnlyList<Agreement> Claims,
    IReadOnlyList<TradeSentence> Sentences,
    string Company,
    OrganizationWords Words,
    IReadOnlyList<string> Plans
)
{
    public static IReadOnlyList<TradeSet> Read(string folder, string part) =>
        [.. Directory.GetFiles(Path.Combine(folder, part), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public ClaimIndex Index(params IEnumerable<string> without) =>
        ClaimIndex.Of([.. Claims.Where(claim => !without.Contains(claim.Subject))], Company, [], Words, Plans);

    private static TradeSet Read(string file)
    {
        var blocks = string.Join('\n', File.ReadAllLines(file)).Split("\n\n");
        var head = Fields(blocks[0]);
        return new TradeSet(
            Path.GetFileNameWithoutExtension(file),
            [.. blocks[1..^1].Select(block => Claim(Fields(block)))],
            [.. blocks[^1].Split('\n').Skip(1).Where(line => line.Length > 0).Select(Sentence)],
            head["company"],
            new OrganizationWords([
                .. Lines(head.GetValueOrDefault("vocabulary")).Select(group => new WordGroup(group.Split(" = "))),
            ]),
            head["plans"].Split(", ")
        );
    }

    private static TradeSentence Sentence(string line) =>
        new(line[0], line[2..4] == "es" ? Language.Spanish : Language.English, line[5..]);

    private static Dictionary<string, string> Fields(string block) =>
        block
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);

    private static string[] Lines(string? field) => field?.Split(" // ") ?? [];

    private static Agreement Claim(Dictionary<string, string> fields)
    {
        var kind = new ClaimType();
        var content = AgreementContent.Of(
            kind.Fields,
            field =>
                field switch
                {
                    "otherWays" => string.Join('\n', Lines(fields.GetValueOrDefault("other"))),
                    "forbidden" => string.Join('\n', Lines(fields.GetValueOrDefault("forbidden"))),
                    "state" => fields.GetValueOrDefault("state", "available"),
                    _ => fields.GetValueOrDefault(field),
                }
        );
        var agreed = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
        return new Agreement(
            "trades",
            kind.Key,
            kind.Subject(content),
            [
                new AgreementVersion(1, content, "", "sofia", agreed, "sofia")
                {
                    State = AgreementState.Agreed,
                    AgreedAt = agreed,
                    SuspendedAt = fields.ContainsKey("suspended") ? agreed.AddMonths(6) : null,
                },
            ]
        );
    }
}
