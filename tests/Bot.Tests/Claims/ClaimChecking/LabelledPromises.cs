using System.Text.Json;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>
/// A labelled sentence. Part "build" is there to build the guard with, "measure" only to measure it; "far" was added by another
/// hand to build with: the same claims in words that are as far from their wordings as people talk.
/// </summary>
internal sealed record LabelledPromise(
    string Id,
    string Part,
    string Language,
    string Category,
    string Sentence,
    Verdict Verdict,
    string Claim
);

/// <summary>The forty claims of an invented company and the sentences that were labelled over them by somebody who did not know the guard.</summary>
internal static class LabelledPromises
{
    /// <summary>The day on which the labels are true.</summary>
    public static readonly DateOnly Today = new(2026, 11, 25);

    /// <summary>The company's customers, as its facts would name them.</summary>
    private static readonly string[] Accounts = ["Acme", "Fabrikam", "Lumen", "Mercantil Ruiz", "Novatek", "Oakfield"];

    private static readonly Dictionary<string, Verdict> Verdicts = new()
    {
        ["supported"] = Verdict.Supported,
        ["caveat"] = Verdict.Caveat,
        ["not"] = Verdict.NotToBePromised,
        ["unknown"] = Verdict.Unknown,
    };

    /// <summary>The claims, several times over where a company with many is wanted: all of them speak of the same matters, so none is passed over quickly.</summary>
    public static ClaimIndex Claims(string folder, int copies = 1)
    {
        var claims = JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(
            File.ReadAllText(Path.Combine(folder, "claims.json"))
        )!;
        return ClaimIndex.Of(
            [.. Enumerable.Range(0, copies).SelectMany(copy => claims.Select(claim => Agreed(claim, copy)))],
            "Brightwater",
            Accounts,
            OrganizationWords.None
        );
    }

    /// <summary>The index with a new version of one claim.</summary>
    public static ClaimIndex Changed(ClaimIndex claims, int at)
    {
        List<Agreement> agreements = [.. claims.Claims.Select(claim => claim.Agreement)];
        var changed = agreements[at].Versions[0] with { Number = at + 2 };
        agreements[at] = agreements[at] with { Versions = [changed] };
        return ClaimIndex.Of(agreements, "Brightwater", Accounts, OrganizationWords.None, before: claims);
    }

    /// <summary>Mails are taken apart as the guard does it; a mail with another number of sentences than labels is an error of the set.</summary>
    public static IReadOnlyList<LabelledPromise> Sentences(string folder, string part) =>
        [
            .. File.ReadLines(Path.Combine(folder, "sentences.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(cells => cells[1] == part)
                .SelectMany(Read),
        ];

    public static Judgement Check(ClaimIndex claims, LabelledPromise promise) =>
        ClaimChecker.Check(
            claims,
            promise.Sentence,
            Today,
            promise.Language == "es" ? Language.Spanish : Language.English
        );

    private static IEnumerable<LabelledPromise> Read(string[] cells)
    {
        var (sentences, verdicts) = (
            Clauses.Sentences(cells[4].Replace("\\n", "\n", StringComparison.Ordinal)),
            cells[5].Split('|')
        );
        var claims = cells.Length > 6 ? cells[6].Split('|') : [""];
        if (sentences.Count != verdicts.Length)
        {
            throw new InvalidDataException($"{cells[0]}: {sentences.Count} sentences, {verdicts.Length} labels.");
        }

        return sentences.Select(
            (sentence, i) =>
                new LabelledPromise(
                    sentences.Count > 1 ? $"{cells[0]}.{i + 1}" : cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    sentence,
                    Verdicts[verdicts[i].Trim()],
                    i < claims.Length ? claims[i] : claims[^1]
                )
        );
    }

    private static Agreement Agreed(Dictionary<string, JsonElement> claim, int copy)
    {
        var kind = new ClaimType();
        var content = AgreementContent.Of(
            kind.Fields,
            field =>
                claim.GetValueOrDefault(field) switch
                {
                    { ValueKind: JsonValueKind.String } words => words.GetString(),
                    { ValueKind: JsonValueKind.Array } lines => string.Join(
                        '\n',
                        lines.EnumerateArray().Select(line => line.GetString())
                    ),
                    _ => null,
                }
        );
        var agreed = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
        return new Agreement(
            "labels",
            kind.Key,
            $"{kind.Subject(content)}-{copy}",
            [
                new AgreementVersion(1, content, "", "sofia", agreed, "sofia")
                {
                    State = AgreementState.Agreed,
                    AgreedAt = agreed,
                    SuspendedAt =
                        claim.TryGetValue("suspended", out var suspended) && suspended.ValueKind == JsonValueKind.True
                            ? agreed.AddMonths(6)
                            : null,
                },
            ]
        );
    }
}
